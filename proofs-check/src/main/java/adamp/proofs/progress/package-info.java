/** How far a check is. */
package adamp.proofs.progress;
