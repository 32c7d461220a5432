/**
 * Coq against the reference: runs are drawn, both compute them in exact fractions, and every fraction and every decision
 * must be the same.
 */
package adamp.proofs.trajectory;
