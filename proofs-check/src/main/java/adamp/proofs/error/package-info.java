/** Failures a user can mend, and how the program ends. */
package adamp.proofs.error;
