/*
 * A driver for tests: libcuda.so.1 without a device. It writes every call to a file, keeps the device's memory in the
 * host's so that copies work, fails where it is told to, and notes what a real driver would not forgive.
 *
 *   ADAMP_CUDA_RECORD       the file to write to, a line per call: the function's exported name, then its arguments
 *   ADAMP_CUDA_FAIL         name:n:status,...  the n-th call of a function fails with this status; a call that gives
 *                           something back has done so nevertheless. Counted from cuDriverGetVersion on
 *   ADAMP_CUDA_FAIL_FILE    a file that holds the same, read at each call, in its place
 *   ADAMP_CUDA_VERSION      what cuDriverGetVersion says, 12040 if unset
 *   ADAMP_CUDA_DEVICES      how many devices there are, 1 if unset
 *   ADAMP_CUDA_CAPABILITY   their compute capability, 90 if unset
 *   ADAMP_CUDA_JIT_LOG      what the compiler says when a module fails to load
 *
 * A line that begins with MISUSE is a mistake of the caller. The line "left" counts what was still open when the last
 * user of the context released it.
 */
#ifndef RECORDER_H
#define RECORDER_H

#include <stddef.h>
#include <stdint.h>

typedef int CUresult;

enum {
    SUCCESS = 0,
    INVALID_VALUE = 1,
    OUT_OF_MEMORY = 2,
    INVALID_CONTEXT = 201,
    INVALID_HANDLE = 400,
    NOT_FOUND = 500,
    CAPTURE_UNSUPPORTED = 900,
    CAPTURE_INVALIDATED = 901
};

/* What can be left open. */
enum kind { CONTEXT, MEMORY, LOCKED, MODULE, STREAM, EVENT, GRAPH, EXECUTABLE, KINDS };

/* Writes a line for a call and returns the status it is told to fail with, or SUCCESS. */
CUresult called(const char *function, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Writes a line that belongs to no call. */
void note(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* An environment variable as a number. */
long setting(const char *name, long otherwise);

/* Keeps count of what is open. */
void opened(enum kind kind, const void *handle, size_t size);

/* Writes the line "left", and forgets what is open. */
void count_left(void);

/* Counts the calls from here. */
void count_anew(void);

/* Whether it was open, and no longer is; else it is noted as misuse. */
int closed(enum kind kind, const void *handle);

/* Whether it is open; else it is noted as misuse. */
int require(enum kind kind, const void *handle);

/* Whether the range lies in one allocation; else it is noted as misuse. */
int require_range(uint64_t address, size_t size);

/* Whether an address lies in an allocation. */
int in_memory(uint64_t address);

/* Whether the thread has a current context; else it is noted as misuse. */
int require_context(void);

/* Begins a call that needs a current context. */
#define CALLED(...)                                                                                                    \
    do {                                                                                                               \
        CUresult told = called(__VA_ARGS__);                                                                           \
        if (told != SUCCESS) return told;                                                                              \
        if (!require_context()) return INVALID_CONTEXT;                                                                \
    } while (0)

/* Begins a call that gives something back: it does so, and then returns the status "told". */
#define CALLED_TO_CLOSE(...)                                                                                           \
    CUresult told = called(__VA_ARGS__);                                                                               \
    if (!require_context()) return INVALID_CONTEXT

/* Begins a call that needs no context. */
#define CALLED_ANYWHERE(...)                                                                                           \
    do {                                                                                                               \
        CUresult told = called(__VA_ARGS__);                                                                           \
        if (told != SUCCESS) return told;                                                                              \
    } while (0)

/* Whether some stream is being captured: allocation is then refused, and spoils the capture. */
int spoils_capture(void);

/* The bytes of a kernel's parameters, and what the kernel does. */
struct launch {
    const char *kernel;
    unsigned blocks, threads;
    unsigned char arguments[4096];
    size_t size;
};

void perform(const struct launch *launch);

#endif
