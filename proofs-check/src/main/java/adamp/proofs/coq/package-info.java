/**
 * The Coq part: finds Coq, refuses what would let a proof cheat, compiles the sources in a work folder, audits what each
 * theorem says and assumes, and has coqchk check the compiled files.
 */
package adamp.proofs.coq;
