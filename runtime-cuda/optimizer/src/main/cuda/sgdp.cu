/*
 * sgdp_update, sgdp_apply: SGDP, Algorithm 1.
 *
 * Specification: adamp.spec.optimizer.Sgdp, adamp.spec.projection.Projection.
 *
 *     b = momentum b + (1 - dampening) g   (or g in a first step, by convention)
 *     p = b, or g + momentum b             (Nesterov)
 *     q = p - radial w where projected (eq. 10), else p;  radial = w.p / (|w| + eps)^2
 *     b = q                                (where projected, by convention)
 *     w = decay w - step q
 *
 * Launch: a block of 256 for each item; sgdp_update for all, radial, then sgdp_apply for those of judged tensors,
 * from the last on.
 * Memory a parameter: update 20 B (w, g, b read; w, b written) where it finishes, w being read again from the cache; else
 * update 16 B (w, g, b read; b written) and apply 12 B (w, b read; w written), 16 B with Nesterov (g read too) or where q
 * becomes the buffer.
 */

#include "momentum.cuh"
#include "projected.cuh"

extern "C" __global__ void __maxnreg__(UPDATE_REGISTERS)
sgdp_update(const Item* items, const Memory* memories, const Step* steps,
            const Limits* limits, const int* views, const double* weightSquares,
            double* products) {
    update<MomentumRule>(items, memories, steps, limits, views, weightSquares, products);
}

extern "C" __global__ void __launch_bounds__(BLOCK)
sgdp_apply(const Item* items, const Memory* memories, const Step* steps, const int* views,
           const double* radials) {
    apply<MomentumRule>(items, memories, steps, views, radials);
}
