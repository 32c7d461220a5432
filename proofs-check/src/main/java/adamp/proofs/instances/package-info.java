/**
 * Runs the properties of {@link adamp.proofs.numeric} through JUnit's platform and counts, property by property, the
 * instances that were checked.
 */
package adamp.proofs.instances;
