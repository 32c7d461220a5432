/*
 * dots: the sums that the decision needs.
 *
 * Specification: adamp.spec.projection.RowCosine, the products of eq. 11.
 *
 *     w.g, |w|^2, |g|^2   of every row, or of every segment of a row that is cut
 *
 * In float64, where a product of two float32 is exact and neither overflows nor underflows; so a fused multiply-add
 * rounds as a product and a sum do.
 * Launch: a block of 256 for each item of a judged tensor, from the last on; lanes to a row as the item says.
 * Memory: 8 B a parameter (w, g), 24 B a row.
 */

#include "elements.cuh"
#include "tree.cuh"

extern "C" __global__ void __launch_bounds__(BLOCK)
dots(const Item* items, const Memory* memories, const Step* steps,
     double* dot, double* weight, double* gradient) {
    __shared__ double cells[3][BLOCK];
    Item item = itemFromTheEnd(items);
    Step s = steps[item.tensor];
    if (s.active == 0) {
        return;
    }
    Memory memory = memoryOf(memories, item.tensor);
    int lane = threadIdx.x & (item.lanes - 1);
    int row = threadIdx.x / item.lanes;
    int groups = BLOCK / item.lanes;
    int first = 0;
#pragma unroll 1
    do {
        double wg = 0;
        double ww = 0;
        double gg = 0;
        if (row < item.rows) {
            unsigned i = item.start + row * item.rowLength;
            unsigned end = i + item.rowLength;
            i += lane;
#pragma unroll 1
            do {
                double w = memory.weight[i];
                double g = gradientAt(memory, s.type, i);
                wg = __fma_rn(w, g, wg);
                ww = __fma_rn(w, w, ww);
                gg = __fma_rn(g, g, gg);
                i += item.lanes;
            } while (i < end);
        }
        __syncthreads(); /* the cells of the rows before have been read */
        cells[0][threadIdx.x] = wg;
        cells[1][threadIdx.x] = ww;
        cells[2][threadIdx.x] = gg;
        tree<3>(cells, lane, item.lanes);
        if (lane == 0 && row < item.rows) {
            dot[item.sums + row] = cells[0][threadIdx.x];
            weight[item.sums + row] = cells[1][threadIdx.x];
            gradient[item.sums + row] = cells[2][threadIdx.x];
        }
        row += groups;
        first += groups;
    } while (first < item.rows);
}
