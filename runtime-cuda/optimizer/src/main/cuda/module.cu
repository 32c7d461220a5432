/* All kernels as one module; build-ptx compiles it. */

#include "adam.cu"
#include "adamp.cu"
#include "decide.cu"
#include "dots.cu"
#include "folds.cu"
#include "permute.cu"
#include "sgd.cu"
#include "sgdp.cu"
