#pragma once

#include "elements.cuh"

/* The buffer and the direction of SGD's family. */
struct MomentumRule {
    /* p = b, or g + momentum b. */
    static __device__ float direction(const Step& s, float g, float b) {
        return opaque(s.flags) & NESTEROV ? g + s.firstDecay * b : b;
    }

    /* b = momentum b + (1 - dampening) g, or b = g in a first step that says so; returns p. */
    static __device__ float advance(const Memory& memory, const Step& s, unsigned i, float g) {
        float b = opaque(s.flags) & STARTS ? g : s.firstDecay * memory.first[i] + s.firstShare * g;
        memory.first[i] = b;
        return direction(s, g, b);
    }

    /* The p of this step again, from the buffer. */
    static __device__ float recall(const Memory& memory, const Step& s, unsigned i) {
        float g = opaque(s.flags) & NESTEROV ? gradientAt(memory, s.type, i) : 0.0f;
        return direction(s, g, memory.first[i]);
    }

    /* The projected p becomes the buffer, where the convention has it so. */
    static __device__ void overwrite(const Memory& memory, const Step& s, unsigned i, float q) {
        if (opaque(s.flags) & OVERWRITES) {
            memory.first[i] = q;
        }
    }
};
