/**
 * Dot products in floating point as {@code FloatDot.v} defines them: trees of products, sums and fused multiply-adds, the
 * arithmetics that evaluate them, the exact values beside them, and the bound.
 */
package adamp.proofs.numeric.floating;
