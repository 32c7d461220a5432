/*
 * sgd: SGD with momentum and coupled weight decay.
 *
 * Specification: adamp.spec.optimizer.Sgd, adamp.spec.optimizer.HeavyBall.
 *
 *     g = g + lambda w                     (left out where lambda = 0)
 *     b = momentum b + (1 - dampening) g   (or g in a first step)
 *     p = b, or g + momentum b             (Nesterov); without momentum p = g and no buffer is touched
 *     w = decay w - step p
 *
 * Launch: a block of 256 for each item.
 * Memory: 20 B a parameter (w, g, b read; w, b written); 12 B without momentum.
 */

#include "limits.cuh"
#include "momentum.cuh"

extern "C" __global__ void __launch_bounds__(BLOCK)
sgd(const Item* items, const Memory* memories, const Step* steps) {
    Item item = items[blockIdx.x];
    Step s = steps[item.tensor];
    if (s.active == 0) {
        return;
    }
    Memory memory = memoryOf(memories, item.tensor);
    unsigned end = item.start + item.rows * item.rowLength;
#pragma unroll 1
    for (unsigned i = item.start + threadIdx.x; i < end; i += BLOCK) {
        float w = memory.weight[i];
        float g = gradientAt(memory, s.type, i);
        if (s.coupledDecay != 0) {
            g += s.coupledDecay * w;
        }
        float p = opaque(s.flags) & PLAIN ? g : MomentumRule::advance(memory, s, i, g);
        setWeight(memory, s.type, i, s.decay * w - s.step * p);
    }
}
