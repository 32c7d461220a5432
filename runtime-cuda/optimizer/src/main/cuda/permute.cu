/*
 * permute: a strided tensor gathered into a dense one in row order, or scattered from it.
 *
 * Specification: none; the elements are those that adamp.optimizer.plan.Layout visits, in its order.
 *
 *     dense[i] = strided[place of i], or back;  place = sum over axes of index * stride
 *
 * Launch: a block of 256 for each item of up to 4096 elements.
 * Memory: 8 B a parameter, 4 B for 16-bit elements.
 */

#include "elements.cuh"
#include "limits.cuh"

/* One tensor to copy: memory, each the element of index 0, and shape. */
struct CopyMemory {
    void* source;
    void* target;
};
static_assert(sizeof(CopyMemory) == 16, "packed by CopyTable");

struct CopyShape {
    int firstAxis;
    int axes;
    int scatters; /* 1 where the target is the strided one, 0 where the source is */
    int narrow;   /* 1 for elements of 16 bits */
};
static_assert(sizeof(CopyShape) == 16, "packed by CopyTable");

struct CopyItem {
    int copy;
    unsigned start;
    unsigned end;
};
static_assert(sizeof(CopyItem) == 12, "packed by CopyTable");

struct Axis {
    unsigned size;
    unsigned stride; /* in elements */
};
static_assert(sizeof(Axis) == 8, "packed by CopyTable");

extern "C" __global__ void __launch_bounds__(BLOCK)
permute(const CopyItem* items, const CopyMemory* memories, const CopyShape* shapes,
        const Axis* axes) {
    CopyItem item = items[blockIdx.x];
    CopyMemory memory = memories[item.copy];
    CopyShape shape = shapes[item.copy];
    __builtin_assume(__isGlobal(memory.source));
    __builtin_assume(__isGlobal(memory.target));
#pragma unroll 1
    for (unsigned i = item.start + threadIdx.x; i < item.end; i += BLOCK) {
        unsigned rest = i;
        unsigned place = 0;
#pragma unroll 1
        for (int axis = shape.firstAxis + shape.axes - 1; axis >= shape.firstAxis; axis--) {
            place += rest % axes[axis].size * axes[axis].stride;
            rest /= axes[axis].size;
        }
        int scatters = opaque(shape.scatters);
        unsigned from = scatters ? i : place;
        unsigned to = scatters ? place : i;
        if (opaque(shape.narrow)) {
            static_cast<unsigned short*>(memory.target)[to] = static_cast<const unsigned short*>(memory.source)[from];
        } else {
            static_cast<unsigned*>(memory.target)[to] = static_cast<const unsigned*>(memory.source)[from];
        }
    }
}
