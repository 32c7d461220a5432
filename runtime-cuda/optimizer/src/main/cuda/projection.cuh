#pragma once

/* Equation 10: p - u (u.p) = p - radial w with u = w / (|w| + eps). */

/* radial = w.p / (|w| + eps)^2; 0 for a zero weight, which has no direction. */
__device__ inline double radialOf(double weightSquare, double dot, double epsilon) {
    double length = sqrt(weightSquare) + epsilon;
    return weightSquare == 0 ? 0 : dot / length / length;
}

/* p - radial w, rounded once. */
__device__ inline float projected(float p, double radial, float w) {
    return (float)__fma_rn(-radial, (double)w, (double)p);
}
