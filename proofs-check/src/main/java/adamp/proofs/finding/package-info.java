/** What the checks find fault with. */
package adamp.proofs.finding;
