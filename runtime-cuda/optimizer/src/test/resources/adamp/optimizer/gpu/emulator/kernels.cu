// Small kernels that the emulator's tests compare with scalar Java. Build line:
//   nvcc -ptx -arch=compute_75 -fmad=false kernels.cu -o kernels.ptx   then .version 9.0 becomes .version 6.3

// One Adam step of n numbers, a grid of any size.
extern "C" __global__ void adam(
        float* w, const float* g, float* m, float* v, int n, float beta1, float beta2, float step, float eps) {
    for (int i = blockIdx.x * blockDim.x + threadIdx.x; i < n; i += gridDim.x * blockDim.x) {
        float mi = beta1 * m[i] + (1 - beta1) * g[i];
        float vi = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        m[i] = mi;
        v[i] = vi;
        w[i] = w[i] - step * mi / (sqrtf(vi) + eps);
    }
}

// A row a block of 256 threads: w.g and |w|^2 in f64 by a tree.
extern "C" __global__ void row_sums(const float* w, const float* g, double* sums, int length) {
    __shared__ double dots[256];
    __shared__ double squares[256];
    const int t = threadIdx.x;
    const size_t row = (size_t) blockIdx.x * length;
    double dot = 0;
    double square = 0;
    for (int i = t; i < length; i += 256) {
        double x = w[row + i];
        dot += x * g[row + i];
        square += x * x;
    }
    dots[t] = dot;
    squares[t] = square;
    __syncthreads();
#pragma unroll 1
    for (int half = 128; half > 0; half /= 2) {
        if (t < half) {
            dots[t] += dots[t + half];
            squares[t] += squares[t + half];
        }
        __syncthreads();
    }
    if (t == 0) {
        sums[2 * blockIdx.x] = dots[0];
        sums[2 * blockIdx.x + 1] = squares[0];
    }
}

// Collatz lengths with a side path: loops of different lengths, nested branches, an early exit, a barrier after all.
extern "C" __global__ void collatz(const int* start, int* steps, int* sorted, int n) {
    __shared__ int all[256];
    const int t = threadIdx.x;
    int x = start[t];
    int count = 0;
    if (x > 0) {
        while (x != 1 && count < 200) {
            if (x % 2 == 0) {
                x /= 2;
                if (x % 3 == 0) {
                    count += 1000;
                }
            } else {
                x = 3 * x + 1;
            }
            count++;
        }
    } else {
        count = -1;
    }
    all[t] = count;
    __syncthreads();
    steps[t] = all[255 - t];
    if (t >= n) {
        return;
    }
    int rank = 0;
    for (int k = 0; k < 256; k++) {
        if (all[k] < count || (all[k] == count && k < t)) {
            rank++;
        }
    }
    sorted[t] = rank;
}
