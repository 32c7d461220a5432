#pragma once

/* The sizes that kernels and plan must agree on; adamp.optimizer.plan.Limits holds the same numbers, a test compares. */

constexpr int BLOCK = 256;        /* threads in every block */
constexpr int LONGEST_ROW = 8192; /* elements of the longest row, or group of rows, that one block steps alone */
