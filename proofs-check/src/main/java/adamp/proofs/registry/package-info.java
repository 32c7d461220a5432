/** Pairs every theorem with its statement in words, its place in the paper and its numeric check, both ways. */
package adamp.proofs.registry;
