/* Modules, whose PTX is kept and not compiled. The kernel "store" is known: it stores a number in each of n ints. */
#include "recorder.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ERROR_LOG = 5, ERROR_LOG_BYTES = 6, MOST_KERNELS = 64 };

static char *kernels[MOST_KERNELS];
static int kernel_count;

static void complain(unsigned count, const int *options, void **values) {
    const char *text = getenv("ADAMP_CUDA_JIT_LOG");
    char *log = NULL;
    size_t size = 0;
    for (unsigned i = 0; i < count; i++) {
        if (options[i] == ERROR_LOG) log = values[i];
        if (options[i] == ERROR_LOG_BYTES) size = (size_t) (uintptr_t) values[i];
    }
    if (log != NULL && size > 0 && text != NULL) snprintf(log, size, "%s", text);
}

CUresult cuModuleLoadDataEx(void **module, const char *image, unsigned count, int *options, void **values) {
    CUresult told = called("cuModuleLoadDataEx", "length=%zu options=%u", strlen(image), count);
    if (told != SUCCESS) {
        complain(count, options, values);
        return told;
    }
    if (!require_context()) return INVALID_CONTEXT;
    *module = strdup(image);
    opened(MODULE, *module, 0);
    return SUCCESS;
}

CUresult cuModuleGetFunction(void **function, void *module, const char *name) {
    char entry[256];
    CALLED("cuModuleGetFunction", "name=%s", name);
    if (!require(MODULE, module)) return INVALID_HANDLE;
    snprintf(entry, sizeof entry, ".entry %s(", name);
    if (strstr(module, entry) == NULL) return NOT_FOUND;
    if (kernel_count == MOST_KERNELS) abort();
    *function = kernels[kernel_count++] = strdup(name);
    return SUCCESS;
}

CUresult cuModuleUnload(void *module) {
    CALLED_TO_CLOSE("cuModuleUnload", "%s", "");
    if (!closed(MODULE, module)) return INVALID_HANDLE;
    free(module);
    return told;
}

void perform(const struct launch *launch) {
    uint64_t address;
    uint32_t count;
    int32_t value;
    if (strcmp(launch->kernel, "store") != 0) return;
    memcpy(&address, launch->arguments, sizeof address);
    memcpy(&count, launch->arguments + 8, sizeof count);
    memcpy(&value, launch->arguments + 12, sizeof value);
    if (!require_range(address, count * sizeof value)) return;
    for (uint32_t i = 0; i < count; i++) ((int32_t *) (uintptr_t) address)[i] = value;
}
