/** Properties that {@link adamp.proofs.instances.NumericPartTest} runs; some of them fail on purpose. */
package adamp.proofs.instances.sample;
