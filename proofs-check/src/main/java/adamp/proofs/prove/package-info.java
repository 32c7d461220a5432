/** Puts the parts together: what each theorem's proof and its numeric check come to, and the record of it. */
package adamp.proofs.prove;
