/**
 * The kernels' side of the host: their tables as bytes in device memory, and the launches of a step.
 *
 * <p>The kernels are in {@code src/main/cuda}, one file for each job, compiled by {@code build-ptx} there into one PTX for
 * all devices. The structs they read are declared in {@code tables.cuh}; each table class here writes some of them.
 *
 * <p>Device memory that a step moves, in bytes for each float32 parameter, where it does not fit in the cache; row sums add
 * some 50 bytes a row:
 *
 * <pre>
 *                                   dots  update  apply  all
 * Adam, AdamW                                 28           28
 * SGD (without momentum)                  20 (12)     20 (12)
 * AdamP, not projected or by rows      8      28           36
 * AdamP, rows over 8192 or by layer    8      24     16    48   (52 with Nesterov, which reads g again)
 * SGDP, not projected or by rows       8      20           28
 * SGDP, rows over 8192 or by layer     8      16     12    36   (40 with Nesterov)
 * </pre>
 *
 * <p>Successive passes go over the parameters in opposite directions, so as much of w and g as the cache holds is not read
 * twice: towards 28 bytes for AdamP as models shrink towards the cache's size. For larger ones the same would take a step
 * cut into groups of tensors that fit the cache, each decided and updated before the next.
 */
package adamp.optimizer.gpu.kernel;
