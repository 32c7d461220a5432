/* The record, the failures on order, and the count of what is open. */
#include "recorder.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_OPEN = 4096, MOST_FUNCTIONS = 64 };

static struct { enum kind kind; const void *handle; size_t size; } open_now[MOST_OPEN];
static int open_count;

static struct { char name[64]; int calls; } functions[MOST_FUNCTIONS];
static int function_count;

static FILE *record;

static FILE *file(void) {
    if (record == NULL) {
        const char *name = getenv("ADAMP_CUDA_RECORD");
        record = name == NULL ? stderr : fopen(name, "a");
        if (record == NULL) abort();
        setvbuf(record, NULL, _IOLBF, 0);
    }
    return record;
}

static void line(const char *start, const char *format, va_list arguments) {
    fputs(start, file());
    if (*start && *format) fputc(' ', file());
    vfprintf(file(), format, arguments);
    fputc('\n', file());
}

void note(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    line("", format, arguments);
    va_end(arguments);
}

long setting(const char *name, long otherwise) {
    const char *value = getenv(name);
    return value == NULL ? otherwise : atol(value);
}

static int count_call(const char *function) {
    for (int i = 0; i < function_count; i++)
        if (strcmp(functions[i].name, function) == 0) return ++functions[i].calls;
    if (function_count == MOST_FUNCTIONS) abort();
    strncpy(functions[function_count].name, function, sizeof functions[0].name - 1);
    return functions[function_count++].calls = 1;
}

void count_anew(void) { function_count = 0; }

static const char *orders(void) {
    static char text[1024];
    const char *name = getenv("ADAMP_CUDA_FAIL_FILE");
    FILE *orders = name == NULL ? NULL : fopen(name, "r");
    if (orders == NULL) return getenv("ADAMP_CUDA_FAIL");
    text[fread(text, 1, sizeof text - 1, orders)] = 0;
    fclose(orders);
    return text;
}

static CUresult told_to_fail(const char *function, int call) {
    const char *order = orders();
    while (order != NULL && *order) {
        char name[64];
        int nth, status;
        if (sscanf(order, "%63[^:]:%d:%d", name, &nth, &status) == 3 && strcmp(name, function) == 0 && nth == call)
            return status;
        order = strchr(order, ',');
        if (order != NULL) order++;
    }
    return SUCCESS;
}

CUresult called(const char *function, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    line(function, format, arguments);
    va_end(arguments);
    return told_to_fail(function, count_call(function));
}

void opened(enum kind kind, const void *handle, size_t size) {
    if (open_count == MOST_OPEN) abort();
    open_now[open_count].kind = kind;
    open_now[open_count].handle = handle;
    open_now[open_count++].size = size;
}

static int find(enum kind kind, const void *handle) {
    for (int i = 0; i < open_count; i++)
        if (open_now[i].kind == kind && open_now[i].handle == handle) return i;
    return -1;
}

int require(enum kind kind, const void *handle) {
    if (find(kind, handle) >= 0) return 1;
    note("MISUSE kind %d: %p is not open", kind, handle);
    return 0;
}

int closed(enum kind kind, const void *handle) {
    if (!require(kind, handle)) return 0;
    open_now[find(kind, handle)] = open_now[--open_count];
    return 1;
}

static int within(uint64_t address, size_t size) {
    for (int i = 0; i < open_count; i++) {
        uint64_t start = (uint64_t) (uintptr_t) open_now[i].handle;
        if (open_now[i].kind == MEMORY && address >= start && address + size <= start + open_now[i].size) return 1;
    }
    return 0;
}

int require_range(uint64_t address, size_t size) {
    if (within(address, size)) return 1;
    note("MISUSE %zu bytes at %#lx are in no allocation", size, (unsigned long) address);
    return 0;
}

int in_memory(uint64_t address) { return within(address, 1); }

void count_left(void) {
    static const char *const names[KINDS] = {
        "contexts", "allocations", "locked", "modules", "streams", "events", "graphs", "executables"};
    int left[KINDS] = {0};
    for (int i = 0; i < open_count; i++) left[open_now[i].kind]++;
    fputs("left", file());
    for (int kind = 0; kind < KINDS; kind++) fprintf(file(), " %s=%d", names[kind], left[kind]);
    fputc('\n', file());
    open_count = 0;
}
