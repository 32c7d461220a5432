#pragma once

#include "tables.cuh"

/* Elements of float32, float16 and bfloat16 tensors, by instructions that every device has. */

/* The memory of a tensor, known to be on the device, so that it is read by plain global loads. */
__device__ inline Memory memoryOf(const Memory* memories, int tensor) {
    Memory memory = memories[tensor];
    __builtin_assume(__isGlobal(memory.weight));
    __builtin_assume(__isGlobal(memory.gradient));
    __builtin_assume(__isGlobal(memory.first));
    __builtin_assume(__isGlobal(memory.second));
    __builtin_assume(__isGlobal(memory.narrow));
    return memory;
}

/* The same number, of which the compiler does not know that: it would write a loop over for each of its values. */
__device__ inline int opaque(int number) {
    asm volatile("" : "+r"(number));
    return number;
}

__device__ inline float fromHalf(unsigned short bits) {
    float value;
    asm("cvt.f32.f16 %0, %1;" : "=f"(value) : "h"(bits));
    return value;
}

__device__ inline unsigned short toHalf(float value) {
    unsigned short bits;
    asm("cvt.rn.f16.f32 %0, %1;" : "=h"(bits) : "f"(value));
    return bits;
}

/* To nearest, ties to even: adds just under half of the last place kept, and that place's own bit. */
__device__ inline unsigned short toBfloat(float value) {
    unsigned bits = __float_as_uint(value);
    unsigned rounded = (bits + 0x7fff + (bits >> 16 & 1)) >> 16;
    return value != value ? 0x7fff : rounded;
}

/* g[i], exactly. */
__device__ inline float gradientAt(const Memory& memory, int type, unsigned i) {
    type = opaque(type);
    if (type == FLOAT32) {
        return static_cast<const float*>(memory.gradient)[i];
    }
    unsigned short bits = static_cast<const unsigned short*>(memory.gradient)[i];
    return type == FLOAT16 ? fromHalf(bits) : __uint_as_float((unsigned)bits << 16);
}

/* w[i] = value, the narrow weight rounded from it. */
__device__ inline void setWeight(const Memory& memory, int type, unsigned i, float value) {
    memory.weight[i] = value;
    type = opaque(type);
    if (type != FLOAT32) {
        static_cast<unsigned short*>(memory.narrow)[i] = type == FLOAT16 ? toHalf(value) : toBfloat(value);
    }
}
