#pragma once

/*
 * A step that may be projected, for a rule of moments: the update, which finishes tensors that are not projected and rows
 * that are not cut, and the application to the rest.
 */

#include "elements.cuh"
#include "projection.cuh"
#include "tree.cuh"

/* q = p - radial w,  w = projectedDecay w - step q. */
template <class Rule>
__device__ inline void applyProjected(const Memory& memory, const Step& s, unsigned i, float p, double radial) {
    float w = memory.weight[i];
    float q = projected(p, radial, w);
    Rule::overwrite(memory, s, i, q);
    setWeight(memory, s.type, i, s.projectedDecay * w - s.step * q);
}

/*
 * What update does with an item. Not projected: moments and weight. Whole rows of the channel view: moments, w.p of each
 * row, the row applied while its p is still in shared memory and its w in the cache. Part of a vector, a segment or
 * anything in the layer view: moments, and w.p over the item.
 */
constexpr int NOT_PROJECTED = 0;
constexpr int WHOLE_ROWS = 1;
constexpr int PART = 2;

__device__ inline int taskOf(const Item& item, int view) {
    if (view == NO_VIEW) {
        return NOT_PROJECTED;
    }
    return view == CHANNEL && !isSegment(item) ? WHOLE_ROWS : PART;
}

template <class Rule>
__device__ inline void update(const Item* items, const Memory* memories, const Step* steps, const Limits* limits,
                              const int* views, const double* weightSquares, double* products) {
    __shared__ double cells[1][BLOCK];
    __shared__ float directions[LONGEST_ROW];
    Item item = items[blockIdx.x];
    Step s = steps[item.tensor];
    if (s.active == 0) {
        return;
    }
    Memory memory = memoryOf(memories, item.tensor);
    int task = taskOf(item, views[item.tensor]);
    int lane = threadIdx.x & (item.lanes - 1);
    int row = threadIdx.x / item.lanes;
    int groups = BLOCK / item.lanes;
    int first = 0;
    double wp = 0;
#pragma unroll 1
    do {
        unsigned start = item.start + row * item.rowLength;
        unsigned end = start + item.rowLength;
        start += lane;
        if (row < item.rows) {
            unsigned i = start;
#pragma unroll 1
            do {
                float w = memory.weight[i];
                float p = Rule::advance(memory, s, i, gradientAt(memory, s.type, i));
                if (opaque(task) == NOT_PROJECTED) {
                    setWeight(memory, s.type, i, s.decay * w - s.step * p);
                } else {
                    directions[i - item.start] = p;
                    wp = __fma_rn((double)w, (double)p, wp);
                }
                i += item.lanes;
            } while (i < end);
        }
        if (task == WHOLE_ROWS) {
            __syncthreads(); /* the cells of the rows before have been read */
            cells[0][threadIdx.x] = wp;
            tree<1>(cells, lane, item.lanes);
            if (lane == 0 && row < item.rows) {
                double square = weightSquares[item.row + row];
                double radial = radialOf(square, cells[0][threadIdx.x], limits[item.tensor].projectionEpsilon);
                cells[0][threadIdx.x] = radial;
            }
            __syncthreads();
            if (row < item.rows) {
                double radial = cells[0][threadIdx.x - lane];
                unsigned i = start;
#pragma unroll 1
                do {
                    applyProjected<Rule>(memory, s, i, directions[i - item.start], radial);
                    i += item.lanes;
                } while (i < end);
            }
            wp = 0;
        }
        row += groups;
        first += groups;
    } while (first < item.rows);
    if (task == PART) {
        cells[0][threadIdx.x] = wp;
        tree<1>(cells, threadIdx.x, BLOCK);
        if (threadIdx.x == 0) {
            products[blockIdx.x] = cells[0][0];
        }
    }
}

/* What update has left over: segments of the channel view, and the layer view. */
template <class Rule>
__device__ inline void apply(const Item* items, const Memory* memories, const Step* steps, const int* views,
                             const double* radials) {
    Item item = itemFromTheEnd(items);
    Step s = steps[item.tensor];
    int view = views[item.tensor];
    if (s.active == 0 || taskOf(item, view) != PART) {
        return;
    }
    Memory memory = memoryOf(memories, item.tensor);
    double radial = radials[view == LAYER ? item.layer : item.row];
    unsigned end = item.start + item.rows * item.rowLength;
#pragma unroll 1
    for (unsigned i = item.start + threadIdx.x; i < end; i += BLOCK) {
        applyProjected<Rule>(memory, s, i, Rule::recall(memory, s, i), radial);
    }
}
