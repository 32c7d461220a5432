/* All kernels as one module; build-ptx compiles it. */

#include "adam.cu"
#include "dots.cu"
