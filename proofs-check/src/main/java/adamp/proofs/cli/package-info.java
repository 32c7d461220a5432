/** The command {@code prove}. */
package adamp.proofs.cli;
