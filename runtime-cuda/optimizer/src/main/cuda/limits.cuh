#pragma once

/* The sizes that kernels and plan must agree on; adamp.optimizer.plan.Limits holds the same numbers, a test compares. */

constexpr int BLOCK = 256;        /* threads in every block */
constexpr int LONGEST_ROW = 8192; /* elements of the longest row, or group of rows, that one block steps alone */

/*
 * Registers of a thread of an update: six blocks then fit on a multiprocessor of 65536, where its shared memory holds them
 * too, enough threads to hide memory's latency. The price is a few bytes put aside where a row is projected.
 */
#define UPDATE_REGISTERS 40
