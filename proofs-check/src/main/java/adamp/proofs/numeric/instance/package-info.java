/**
 * What the numeric checks are fed: rational numbers, vectors, hyper-parameters and whole runs, drawn by jqwik and shrunk
 * by it to the simplest that fails. Every instance satisfies the hypotheses of its statements by construction, so none
 * has to be thrown away.
 */
package adamp.proofs.numeric.instance;
