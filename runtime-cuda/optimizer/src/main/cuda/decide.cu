/*
 * decide: in which view a tensor's update is to be projected.
 *
 * Specification: adamp.spec.projection.Decision, adamp.spec.projection.CosineTest.
 *
 *     channel view: some row speaks and |cos(w, g)| < delta / sqrt(row length) for all that do (eq. 11)
 *     layer view:   the same of the whole tensor
 *     the first that the conventions ask and that passes, else none
 *
 * Besides, for reports, each view's largest cosine, NaN where one is, and for the projection |w|^2 of the tensor. Every
 * thread takes every 256th row, a tree the threads' sums and verdicts: an order fixed by the number of rows.
 * Launch: a block of 256 for each judged tensor.
 * Memory: 24 B a row.
 */

#include "judge.cuh"
#include "limits.cuh"

#include <math_constants.h>

extern "C" __global__ void __launch_bounds__(BLOCK)
decide(const int* judged, const Tensor* tensors, const Limits* limits, const Step* steps,
       const double* dot, double* weight, const double* gradient, int* views,
       Finding* findings) {
    __shared__ double sums[3][BLOCK];
    __shared__ double cosines[BLOCK];
    __shared__ int verdicts[BLOCK];
    int number = judged[blockIdx.x];
    if (steps[number].active == 0) {
        return;
    }
    Tensor tensor = tensors[number];
    Limits limit = limits[number];
    double wg = 0;
    double ww = 0;
    double gg = 0;
    double cosine = -CUDART_INF;
    int verdict = 0;
#pragma unroll 1
    for (int row = threadIdx.x; row < tensor.rows; row += BLOCK) {
        int slot = tensor.slot + row;
        wg += dot[slot];
        ww += weight[slot];
        gg += gradient[slot];
        Judgement one = judge(limit.channel, tensor.rules, limit.cosineEpsilon, dot[slot], weight[slot], gradient[slot]);
        if (one.verdict != 0) {
            cosine = larger(cosine, one.cosine);
            verdict |= one.verdict;
        }
    }
    sums[0][threadIdx.x] = wg;
    sums[1][threadIdx.x] = ww;
    sums[2][threadIdx.x] = gg;
    cosines[threadIdx.x] = cosine;
    verdicts[threadIdx.x] = verdict;
#pragma unroll 1
    for (int half = BLOCK / 2; half > 0; half >>= 1) {
        __syncthreads();
        if (threadIdx.x < half) {
            int other = threadIdx.x + half;
            sums[0][threadIdx.x] += sums[0][other];
            sums[1][threadIdx.x] += sums[1][other];
            sums[2][threadIdx.x] += sums[2][other];
            cosines[threadIdx.x] = larger(cosines[threadIdx.x], cosines[other]);
            verdicts[threadIdx.x] |= verdicts[other];
        }
    }
    if (threadIdx.x != 0) {
        return;
    }
    weight[tensor.layer] = sums[1][0];
    Judgement layer = judge(limit.layer, tensor.rules, limit.cosineEpsilon, sums[0][0], sums[1][0], sums[2][0]);
    bool channelPasses = verdicts[0] == SPEAKS;
    bool layerPasses = layer.verdict == SPEAKS;
    int view = NO_VIEW;
    if (tensor.rules & ASKS_CHANNEL && channelPasses) {
        view = CHANNEL;
    } else if (tensor.rules & ASKS_LAYER && layerPasses) {
        view = LAYER;
    }
    views[number] = view;
    findings[number].channelCosine = verdicts[0] == 0 ? CUDART_NAN : cosines[0];
    findings[number].layerCosine = layer.verdict == 0 ? CUDART_NAN : layer.cosine;
    findings[number].passes = (channelPasses ? CHANNEL : 0) | (layerPasses ? LAYER : 0);
}
