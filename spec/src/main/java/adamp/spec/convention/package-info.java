/**
 * Everything the paper leaves open, named: the axes, their values, the presets, and their JSON. An optimizer step is a
 * function of state, gradient, hyper-parameters and {@link adamp.spec.convention.Conventions} alone. Knows the scalars,
 * nothing else of the specification.
 */
package adamp.spec.convention;
