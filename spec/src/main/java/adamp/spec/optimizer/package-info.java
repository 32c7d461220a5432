/**
 * The algorithms, one short class each, in the order of their equations: {@link adamp.spec.optimizer.Sgd},
 * {@link adamp.spec.optimizer.Sgdp} (Algorithm 1), {@link adamp.spec.optimizer.Adam},
 * {@link adamp.spec.optimizer.AdamW} and {@link adamp.spec.optimizer.AdamP} (Algorithm 2). A step is a function from a
 * state and a gradient to the next state, and says what happened on the way.
 */
package adamp.spec.optimizer;
