/*
 * fold_rows, radial: what several blocks have summed, summed up.
 *
 * Specification: adamp.spec.projection.RowCosine (the sums of a row that is cut), adamp.spec.projection.Projection.
 *
 *     fold_rows   w.g, |w|^2, |g|^2 of a row from those of its segments
 *     radial      w.p of a row or tensor from those of its items, and radial = w.p / (|w| + eps)^2
 *
 * Every thread adds up every 256th part, a tree the threads' sums: an order fixed by the number of parts.
 * Launch: a block of 256 for each fold. radial leaves alone what is not projected in the fold's view.
 * Memory: 24 B a segment, 8 B an item.
 */

#include "projection.cuh"
#include "tables.cuh"
#include "tree.cuh"

extern "C" __global__ void __launch_bounds__(BLOCK)
fold_rows(const Fold* folds, const Step* steps, double* dot, double* weight,
          double* gradient) {
    __shared__ double cells[3][BLOCK];
    Fold fold = folds[blockIdx.x];
    if (steps[fold.tensor].active == 0) {
        return;
    }
    double wg = 0;
    double ww = 0;
    double gg = 0;
#pragma unroll 1
    for (int i = threadIdx.x; i < fold.count; i += BLOCK) {
        wg += dot[fold.first + i];
        ww += weight[fold.first + i];
        gg += gradient[fold.first + i];
    }
    cells[0][threadIdx.x] = wg;
    cells[1][threadIdx.x] = ww;
    cells[2][threadIdx.x] = gg;
    tree<3>(cells, threadIdx.x, BLOCK);
    if (threadIdx.x == 0) {
        dot[fold.slot] = cells[0][0];
        weight[fold.slot] = cells[1][0];
        gradient[fold.slot] = cells[2][0];
    }
}

extern "C" __global__ void __launch_bounds__(BLOCK)
radial(const Fold* folds, const Step* steps, const Limits* limits, const int* views,
       const double* products, const double* weightSquares, double* radials) {
    __shared__ double cells[1][BLOCK];
    Fold fold = folds[blockIdx.x];
    if (steps[fold.tensor].active == 0 || views[fold.tensor] != fold.view) {
        return;
    }
    double wp = 0;
#pragma unroll 1
    for (int i = threadIdx.x; i < fold.count; i += BLOCK) {
        wp += products[fold.first + i];
    }
    cells[0][threadIdx.x] = wp;
    tree<1>(cells, threadIdx.x, BLOCK);
    if (threadIdx.x == 0) {
        radials[fold.slot] =
            radialOf(weightSquares[fold.slot], cells[0][0], limits[fold.tensor].projectionEpsilon);
    }
}
