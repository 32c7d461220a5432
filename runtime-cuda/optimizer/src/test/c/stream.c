/* Streams, which do their work at once, events, and graphs, which do it again. */
#include "recorder.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum work_kind { UPLOAD, DOWNLOAD, COPY, FILL, LAUNCH, NOTHING };

struct work {
    enum work_kind kind;
    void *target;
    const void *source;
    size_t size;
    unsigned char value;
    struct launch launch;
    struct work *next;
};

struct stream {
    int capturing, spoilt;
    struct work *captured;
    struct work **end;
};

static struct stream *captured_now;

int spoils_capture(void) {
    if (captured_now != NULL) captured_now->spoilt = 1;
    return captured_now != NULL;
}

static uint64_t device(const void *pointer) { return (uint64_t) (uintptr_t) pointer; }

static int in_bounds(const struct work *work) {
    int target = work->kind == UPLOAD || work->kind == COPY || work->kind == FILL;
    int source = work->kind == DOWNLOAD || work->kind == COPY;
    return (!target || require_range(device(work->target), work->size))
        && (!source || require_range(device(work->source), work->size));
}

static CUresult perform_now(const struct work *work) {
    if (!in_bounds(work)) return INVALID_VALUE;
    if (work->kind == FILL) memset(work->target, work->value, work->size);
    else if (work->kind == LAUNCH) perform(&work->launch);
    else if (work->kind != NOTHING) memcpy(work->target, work->source, work->size);
    return SUCCESS;
}

static CUresult enqueue(struct stream *stream, struct work work) {
    if (!require(STREAM, stream)) return INVALID_HANDLE;
    if (!stream->capturing) return perform_now(&work);
    *stream->end = malloc(sizeof work);
    **stream->end = work;
    (*stream->end)->next = NULL;
    stream->end = &(*stream->end)->next;
    return SUCCESS;
}

static CUresult free_works(struct work *work) {
    while (work != NULL) {
        struct work *next = work->next;
        free(work);
        work = next;
    }
    return SUCCESS;
}

CUresult cuStreamCreate(struct stream **stream, unsigned flags) {
    CALLED("cuStreamCreate", "flags=%u", flags);
    *stream = calloc(1, sizeof **stream);
    opened(STREAM, *stream, 0);
    return SUCCESS;
}

CUresult cuStreamDestroy_v2(struct stream *stream) {
    CALLED_TO_CLOSE("cuStreamDestroy_v2", "%s", "");
    if (!closed(STREAM, stream)) return INVALID_HANDLE;
    free(stream);
    return told;
}

CUresult cuStreamSynchronize(struct stream *stream) {
    CALLED("cuStreamSynchronize", "%s", "");
    if (!require(STREAM, stream)) return INVALID_HANDLE;
    return stream->capturing && spoils_capture() ? CAPTURE_UNSUPPORTED : SUCCESS;
}

CUresult cuStreamWaitEvent(struct stream *stream, void *event, unsigned flags) {
    CALLED("cuStreamWaitEvent", "flags=%u", flags);
    return require(EVENT, event) ? enqueue(stream, (struct work) {.kind = NOTHING}) : INVALID_HANDLE;
}

CUresult cuMemcpyHtoDAsync_v2(uint64_t to, const void *from, size_t size, struct stream *stream) {
    CALLED("cuMemcpyHtoDAsync_v2", "target=%#lx bytes=%zu", (unsigned long) to, size);
    return enqueue(stream, (struct work) {.kind = UPLOAD, .target = (void *) (uintptr_t) to, .source = from, .size = size});
}

CUresult cuMemcpyDtoHAsync_v2(void *to, uint64_t from, size_t size, struct stream *stream) {
    CALLED("cuMemcpyDtoHAsync_v2", "source=%#lx bytes=%zu", (unsigned long) from, size);
    return enqueue(stream, (struct work) {.kind = DOWNLOAD, .target = to, .source = (void *) (uintptr_t) from, .size = size});
}

CUresult cuMemcpyDtoDAsync_v2(uint64_t to, uint64_t from, size_t size, struct stream *stream) {
    CALLED("cuMemcpyDtoDAsync_v2", "target=%#lx source=%#lx bytes=%zu", (unsigned long) to, (unsigned long) from, size);
    return enqueue(
        stream,
        (struct work) {.kind = COPY, .target = (void *) (uintptr_t) to, .source = (void *) (uintptr_t) from, .size = size});
}

CUresult cuMemsetD8Async(uint64_t to, unsigned char value, size_t size, struct stream *stream) {
    CALLED("cuMemsetD8Async", "target=%#lx value=%u bytes=%zu", (unsigned long) to, value, size);
    return enqueue(stream, (struct work) {.kind = FILL, .target = (void *) (uintptr_t) to, .value = value, .size = size});
}

/* The packed arguments behind CU_LAUNCH_PARAM_BUFFER_POINTER (1) and CU_LAUNCH_PARAM_BUFFER_SIZE (2). */
static void unpack(void **extra, struct launch *launch) {
    const void *bytes = NULL;
    for (int i = 0; extra != NULL && extra[i] != NULL; i += 2) {
        if (extra[i] == (void *) 1) bytes = extra[i + 1];
        if (extra[i] == (void *) 2) launch->size = *(size_t *) extra[i + 1];
    }
    if (launch->size > sizeof launch->arguments) abort();
    if (bytes != NULL) memcpy(launch->arguments, bytes, launch->size);
}

CUresult cuLaunchKernel(
    const char *kernel, unsigned x, unsigned y, unsigned z, unsigned tx, unsigned ty, unsigned tz, unsigned shared,
    struct stream *stream, void **parameters, void **extra) {
    struct work work = {.kind = LAUNCH, .launch = {.kernel = kernel, .blocks = x, .threads = tx}};
    static char hex[2 * sizeof work.launch.arguments + 1];
    unpack(extra, &work.launch);
    hex[0] = 0;
    for (size_t i = 0; i < work.launch.size; i++) sprintf(hex + 2 * i, "%02x", work.launch.arguments[i]);
    CALLED("cuLaunchKernel", "kernel=%s grid=%u,%u,%u block=%u,%u,%u shared=%u parameters=%d arguments=%s",
           kernel, x, y, z, tx, ty, tz, shared, parameters != NULL, hex);
    return enqueue(stream, work);
}

CUresult cuEventCreate(void **event, unsigned flags) {
    CALLED("cuEventCreate", "flags=%u", flags);
    *event = malloc(1);
    opened(EVENT, *event, 0);
    return SUCCESS;
}

CUresult cuEventRecord(void *event, struct stream *stream) {
    CALLED("cuEventRecord", "%s", "");
    return require(EVENT, event) ? enqueue(stream, (struct work) {.kind = NOTHING}) : INVALID_HANDLE;
}

CUresult cuEventSynchronize(void *event) {
    CALLED("cuEventSynchronize", "%s", "");
    return require(EVENT, event) ? SUCCESS : INVALID_HANDLE;
}

CUresult cuEventDestroy_v2(void *event) {
    CALLED_TO_CLOSE("cuEventDestroy_v2", "%s", "");
    if (!closed(EVENT, event)) return INVALID_HANDLE;
    free(event);
    return told;
}

CUresult cuStreamBeginCapture_v2(struct stream *stream, int mode) {
    CALLED("cuStreamBeginCapture_v2", "mode=%d", mode);
    if (!require(STREAM, stream)) return INVALID_HANDLE;
    captured_now = stream;
    *stream = (struct stream) {.capturing = 1};
    stream->end = &stream->captured;
    return SUCCESS;
}

CUresult cuStreamEndCapture(struct stream *stream, struct work ***graph) {
    CALLED_TO_CLOSE("cuStreamEndCapture", "%s", "");
    if (!require(STREAM, stream)) return INVALID_HANDLE;
    captured_now = NULL;
    stream->capturing = 0;
    if (stream->spoilt || told != SUCCESS) {
        free_works(stream->captured);
        return told != SUCCESS ? told : CAPTURE_INVALIDATED;
    }
    *graph = malloc(sizeof **graph);
    **graph = stream->captured;
    opened(GRAPH, *graph, 0);
    return told;
}

CUresult cuGraphInstantiateWithFlags(struct work ***executable, struct work **graph, unsigned long long flags) {
    CALLED("cuGraphInstantiateWithFlags", "flags=%llu", flags);
    if (!require(GRAPH, graph)) return INVALID_HANDLE;
    struct work **end = *executable = calloc(1, sizeof *end);
    for (struct work *work = *graph; work != NULL; work = work->next) {
        *end = malloc(sizeof *work);
        **end = *work;
        (*end)->next = NULL;
        end = &(*end)->next;
    }
    opened(EXECUTABLE, *executable, 0);
    return SUCCESS;
}

CUresult cuGraphLaunch(struct work **executable, struct stream *stream) {
    CALLED("cuGraphLaunch", "%s", "");
    if (!require(EXECUTABLE, executable) || !require(STREAM, stream)) return INVALID_HANDLE;
    for (struct work *work = *executable; work != NULL; work = work->next) {
        CUresult status = enqueue(stream, *work);
        if (status != SUCCESS) return status;
    }
    return SUCCESS;
}

CUresult cuGraphDestroy(struct work **graph) {
    CALLED_TO_CLOSE("cuGraphDestroy", "%s", "");
    if (!closed(GRAPH, graph)) return INVALID_HANDLE;
    free_works(*graph);
    free(graph);
    return told;
}

CUresult cuGraphExecDestroy(struct work **executable) {
    CALLED_TO_CLOSE("cuGraphExecDestroy", "%s", "");
    if (!closed(EXECUTABLE, executable)) return INVALID_HANDLE;
    free_works(*executable);
    free(executable);
    return told;
}
