/*
 * adam: Adam and AdamW.
 *
 * Specification: adamp.spec.optimizer.Adam, adamp.spec.optimizer.AdamW.
 *
 *     g = g + lambda w                                      (Adam; left out where lambda = 0)
 *     m = beta1 m + (1 - beta1) g
 *     v = beta2 v + ((1 - beta2) g) g
 *     w = decay w - step (m / (sqrt(v) / sqrt(1 - beta2^t) + eps))
 *
 * Launch: a block of 256 for each item.
 * Memory: 28 B a parameter (w, g, m, v read; w, m, v written).
 */

#include "adam.cuh"
#include "limits.cuh"

extern "C" __global__ void __launch_bounds__(BLOCK)
adam(const Item* items, const Memory* memories, const Step* steps) {
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
        float p = AdamRule::advance(memory, s, i, g);
        setWeight(memory, s.type, i, s.decay * w - s.step * p);
    }
}
