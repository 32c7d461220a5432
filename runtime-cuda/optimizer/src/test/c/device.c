/* The driver itself, its devices, and contexts. */
#include "recorder.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CAPABILITY_MAJOR = 75, CAPABILITY_MINOR = 76, DEEPEST = 16 };

static char primary;
static int retained;

static __thread void *current[DEEPEST];
static __thread int depth;

int require_context(void) {
    if (depth > 0 && retained > 0) return 1;
    note("MISUSE no current context");
    return 0;
}

CUresult cuDriverGetVersion(int *version) {
    count_anew();
    CALLED_ANYWHERE("cuDriverGetVersion", "%s", "");
    *version = (int) setting("ADAMP_CUDA_VERSION", 12040);
    return SUCCESS;
}

CUresult cuInit(unsigned flags) {
    CALLED_ANYWHERE("cuInit", "flags=%u", flags);
    return SUCCESS;
}

CUresult cuGetErrorString(CUresult error, const char **text) {
    static char words[64];
    CALLED_ANYWHERE("cuGetErrorString", "error=%d", error);
    snprintf(words, sizeof words, "the text of error %d", error);
    *text = words;
    return SUCCESS;
}

CUresult cuDeviceGetCount(int *count) {
    CALLED_ANYWHERE("cuDeviceGetCount", "%s", "");
    *count = (int) setting("ADAMP_CUDA_DEVICES", 1);
    return SUCCESS;
}

CUresult cuDeviceGet(int *device, int ordinal) {
    CALLED_ANYWHERE("cuDeviceGet", "ordinal=%d", ordinal);
    *device = ordinal;
    return SUCCESS;
}

CUresult cuDeviceGetName(char *name, int length, int device) {
    CALLED_ANYWHERE("cuDeviceGetName", "device=%d", device);
    snprintf(name, (size_t) length, "Recorder %d", device);
    return SUCCESS;
}

CUresult cuDeviceGetAttribute(int *value, int attribute, int device) {
    long capability = setting("ADAMP_CUDA_CAPABILITY", 90);
    CALLED_ANYWHERE("cuDeviceGetAttribute", "attribute=%d device=%d", attribute, device);
    if (attribute == CAPABILITY_MAJOR) *value = (int) (capability / 10);
    else if (attribute == CAPABILITY_MINOR) *value = (int) (capability % 10);
    else return INVALID_VALUE;
    return SUCCESS;
}

CUresult cuDeviceTotalMem_v2(size_t *bytes, int device) {
    CALLED_ANYWHERE("cuDeviceTotalMem_v2", "device=%d", device);
    *bytes = (size_t) 1 << 30;
    return SUCCESS;
}

CUresult cuDevicePrimaryCtxRetain(void **context, int device) {
    CALLED_ANYWHERE("cuDevicePrimaryCtxRetain", "device=%d", device);
    if (retained++ == 0) opened(CONTEXT, &primary, 0);
    *context = &primary;
    return SUCCESS;
}

CUresult cuDevicePrimaryCtxRelease_v2(int device) {
    CUresult told = called("cuDevicePrimaryCtxRelease_v2", "device=%d", device);
    if (depth != 0) note("MISUSE the context is released while it is current");
    if (--retained == 0 && closed(CONTEXT, &primary)) count_left();
    return told;
}

CUresult cuCtxPushCurrent_v2(void *context) {
    CALLED_ANYWHERE("cuCtxPushCurrent_v2", "%s", "");
    if (!require(CONTEXT, context) || depth == DEEPEST) return INVALID_CONTEXT;
    current[depth++] = context;
    return SUCCESS;
}

CUresult cuCtxPopCurrent_v2(void **context) {
    CALLED_TO_CLOSE("cuCtxPopCurrent_v2", "%s", "");
    *context = current[--depth];
    return told;
}

CUresult cuCtxSynchronize(void) {
    CALLED("cuCtxSynchronize", "%s", "");
    return SUCCESS;
}
