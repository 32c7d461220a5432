#pragma once

/*
 * What the host tells the kernels, as structs in device memory. adamp.optimizer.gpu.kernel packs the same bytes; the
 * offsets asserted here are the ones it writes at.
 */

#include <cstddef>

/*
 * The work of one block: some rows of a tensor, or a segment of a row that several blocks share. A slot is a place in the
 * arrays of sums: each row has one, each tensor and each segment too.
 */
struct Item {
    int tensor;
    int start;     /* element of the tensor at which the first row, or the segment, begins */
    int rows;      /* 1 or more; 1 for a segment */
    int rowLength; /* elements in each row, or in the segment; 1 or more */
    int lanes;     /* threads to a row: a power of two, no more than rowLength or BLOCK */
    int sums;      /* slot of the first row, or of the segment */
    int row;       /* slot of the first row, or of the row the segment is part of */
    int layer;     /* slot of the tensor */
};
static_assert(sizeof(Item) == 32, "packed by ItemTable");

/*
 * The item of this block, counted from the last. Passes over the same memory go in turns from either end: what the one has
 * touched last is still in the L2 cache when the next begins with it.
 */
__device__ inline Item itemFromTheEnd(const Item* items) {
    return items[gridDim.x - 1 - blockIdx.x];
}

/* Whether an item is part of a row only. */
__device__ inline bool isSegment(const Item& item) {
    return item.sums != item.row;
}

/* Partial sums to be added up, count of them from first on, into a slot. */
struct Fold {
    int tensor;
    int view; /* whose projection needs the sum */
    int first;
    int count;
    int slot;
};
static_assert(sizeof(Fold) == 20, "packed by FoldTable");

/* Views, and the verdicts of a decision. */
constexpr int NO_VIEW = 0;
constexpr int CHANNEL = 1;
constexpr int LAYER = 2;

/* The right-hand side of eq. 11 in one view of n elements to a row. */
struct Threshold {
    double cosine;   /* delta / sqrt(n) */
    double elements; /* dot^2 elements < square (|w|^2 |g|^2), the comparison squared */
    double square;
};

/* The numbers of a tensor's decision: set once. */
struct Limits {
    Threshold channel;
    Threshold layer;
    double cosineEpsilon;
    double projectionEpsilon;
};
static_assert(offsetof(Limits, layer) == 24 && sizeof(Limits) == 64, "packed by LimitTable");

/* Where a tensor's sums are and how its decision goes: set once. */
struct Tensor {
    int slot; /* of its first row */
    int rows;
    int layer; /* slot of the whole tensor */
    int rules;
};
static_assert(sizeof(Tensor) == 16, "packed by TensorTable");

/* Tensor::rules, the conventions of the decision. From 2 on, like all flags: nvcc writes tests of bit 0 oddly. */
constexpr int SIGNED = 2;
constexpr int INCLUSIVE = 4;
constexpr int ZERO_SPEAKS = 8;
constexpr int NAN_SPEAKS = 16;
constexpr int ASKS_CHANNEL = 32;
constexpr int ASKS_LAYER = 64;
constexpr int TENSOR_RANGE = 128;   /* squared norms and dot products live in float32 */
constexpr int ADDED_TO_NORMS = 256; /* where eps enters, with TENSOR_RANGE only */
constexpr int CLAMPS_PRODUCT = 512;
constexpr int CLAMPS_EACH_NORM = 1024;

/* A tensor's memory in one step: written before every step. */
struct Memory {
    float* weight;  /* the weight, or the float32 master of a narrow one */
    void* gradient; /* of the weight's own type */
    float* first;   /* m, or the momentum buffer */
    float* second;  /* v */
    void* narrow;   /* the weight in float16 or bfloat16 */
};
static_assert(sizeof(Memory) == 40, "packed by MemoryTable");

/* A tensor's numbers in one step: written before every step. */
struct Step {
    float step;
    float decay;
    float projectedDecay;
    float coupledDecay;
    float firstDecay; /* beta1, or momentum */
    float firstShare; /* 1 - beta1, or 1 - dampening */
    float secondDecay;
    float secondShare;
    float rootCorrection; /* sqrt(1 - beta2^t) */
    float epsilon;
    int active; /* whether there is a gradient */
    int type;
    int flags;
};
static_assert(offsetof(Step, active) == 40 && sizeof(Step) == 52, "packed by StepTable");

/* Step::type */
constexpr int FLOAT32 = 0;
constexpr int FLOAT16 = 1;
constexpr int BFLOAT16 = 2;

/* Step::flags */
constexpr int NESTEROV = 2;
constexpr int PLAIN = 4;       /* SGD without momentum: p = g */
constexpr int STARTS = 8;      /* the buffer becomes the gradient */
constexpr int OVERWRITES = 16; /* the projected p becomes the buffer */

/* What a decision saw, for reports. */
struct Finding {
    double channelCosine; /* the largest of the rows; NaN if one is or no row has one */
    double layerCosine;
    int passes; /* CHANNEL and LAYER as bits */
};
static_assert(offsetof(Finding, passes) == 16 && sizeof(Finding) == 24, "read by Findings");
