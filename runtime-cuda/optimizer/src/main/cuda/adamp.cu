/*
 * adamp_update, adamp_apply: AdamP, Algorithm 2.
 *
 * Specification: adamp.spec.optimizer.AdamP, adamp.spec.projection.Projection.
 *
 *     m = beta1 m + (1 - beta1) g
 *     v = beta2 v + ((1 - beta2) g) g
 *     p = m / d, or (beta1 m + (1 - beta1) g) / d,  d = sqrt(v) / sqrt(1 - beta2^t) + eps
 *     q = p - radial w where projected (eq. 10), else p;  radial = w.p / (|w| + eps)^2
 *     w = decay w - step q
 *
 * Launch: a block of 256 for each item; adamp_update for all, radial, then adamp_apply for those of judged tensors,
 * from the last on.
 * Memory a parameter: update 28 B (w, g, m, v read; w, m, v written) where it finishes, w being read again from the
 * cache; else update 24 B (w, g, m, v read; m, v written) and apply 16 B (w, m, v read; w written), 20 B with Nesterov
 * (g read too).
 */

#include "adam.cuh"
#include "projected.cuh"

extern "C" __global__ void __maxnreg__(UPDATE_REGISTERS)
adamp_update(const Item* items, const Memory* memories, const Step* steps,
             const Limits* limits, const int* views, const double* weightSquares,
             double* products) {
    update<AdamRule>(items, memories, steps, limits, views, weightSquares, products);
}

extern "C" __global__ void __launch_bounds__(BLOCK)
adamp_apply(const Item* items, const Memory* memories, const Step* steps, const int* views,
            const double* radials) {
    apply<AdamRule>(items, memories, steps, views, radials);
}
