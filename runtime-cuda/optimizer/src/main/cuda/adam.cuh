#pragma once

#include "elements.cuh"

/* The moments and the direction of Adam's family. */
struct AdamRule {
    /* p = m / d or (beta1 m + (1 - beta1) g) / d with d = sqrt(v) / sqrt(1 - beta2^t) + eps. */
    static __device__ float direction(const Step& s, float g, float m, float v) {
        float denominator = sqrtf(v) / s.rootCorrection + s.epsilon;
        float numerator = opaque(s.flags) & NESTEROV ? s.firstDecay * m + s.firstShare * g : m;
        return numerator / denominator;
    }

    /* m = beta1 m + (1 - beta1) g,  v = beta2 v + ((1 - beta2) g) g; returns p. */
    static __device__ float advance(const Memory& memory, const Step& s, unsigned i, float g) {
        float m = s.firstDecay * memory.first[i] + s.firstShare * g;
        float v = s.secondDecay * memory.second[i] + s.secondShare * g * g;
        memory.first[i] = m;
        memory.second[i] = v;
        return direction(s, g, m, v);
    }

    /* The p of this step again, from the moments. */
    static __device__ float recall(const Memory& memory, const Step& s, unsigned i) {
        float g = opaque(s.flags) & NESTEROV ? gradientAt(memory, s.type, i) : 0.0f;
        return direction(s, g, memory.first[i], memory.second[i]);
    }

    static __device__ void overwrite(const Memory&, const Step&, int, float) {}
};
