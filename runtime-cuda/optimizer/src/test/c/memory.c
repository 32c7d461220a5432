/* Memory of the device, kept in the host's. */
#include "recorder.h"

#include <stdlib.h>
#include <string.h>

enum { MEMORY_TYPE = 2, ON_DEVICE = 2, UNSET = 0xa5 };

CUresult cuMemAlloc_v2(uint64_t *address, size_t bytes) {
    CALLED("cuMemAlloc_v2", "bytes=%zu", bytes);
    if (spoils_capture()) return CAPTURE_UNSUPPORTED;
    if (bytes == 0) return INVALID_VALUE;
    void *memory = aligned_alloc(256, (bytes + 255) / 256 * 256);
    if (memory == NULL) return OUT_OF_MEMORY;
    memset(memory, UNSET, bytes);
    opened(MEMORY, memory, bytes);
    *address = (uint64_t) (uintptr_t) memory;
    return SUCCESS;
}

CUresult cuMemFree_v2(uint64_t address) {
    CALLED_TO_CLOSE("cuMemFree_v2", "address=%#lx", (unsigned long) address);
    void *memory = (void *) (uintptr_t) address;
    if (!closed(MEMORY, memory)) return INVALID_VALUE;
    free(memory);
    return told;
}

CUresult cuMemGetInfo_v2(size_t *available, size_t *all) {
    CALLED("cuMemGetInfo_v2", "%s", "");
    *available = 4096;
    *all = (size_t) 1 << 30;
    return SUCCESS;
}

CUresult cuPointerGetAttribute(void *data, int attribute, uint64_t address) {
    CALLED("cuPointerGetAttribute", "attribute=%d address=%#lx", attribute, (unsigned long) address);
    if (attribute != MEMORY_TYPE || !in_memory(address)) return INVALID_VALUE;
    *(unsigned *) data = ON_DEVICE;
    return SUCCESS;
}

CUresult cuMemHostRegister_v2(void *start, size_t bytes, unsigned flags) {
    CALLED("cuMemHostRegister_v2", "bytes=%zu aligned=%d flags=%u", bytes, (uintptr_t) start % 4096 == 0, flags);
    opened(LOCKED, start, bytes);
    return SUCCESS;
}

CUresult cuMemHostUnregister(void *start) {
    CALLED_TO_CLOSE("cuMemHostUnregister", "%s", "");
    return closed(LOCKED, start) ? told : INVALID_VALUE;
}
