#pragma once

#include "limits.cuh"

/*
 * Adds up lanes neighbouring cells into the first of them, for every group of lanes threads of the block at once and for
 * each of COUNT arrays, by a tree that depends on nothing but lanes. Every thread has written its own cells; afterwards
 * only the first thread of a group may read a sum without a barrier.
 */
template <int COUNT>
__device__ inline void tree(double (*cells)[BLOCK], int lane, int lanes) {
    int half = lanes >> 1;
#pragma unroll 1
    do {
        __syncthreads();
        if (lane < half) {
#pragma unroll
            for (int k = 0; k < COUNT; k++) {
                cells[k][threadIdx.x] += cells[k][threadIdx.x + half];
            }
        }
        half >>= 1;
    } while (half > 0);
}
