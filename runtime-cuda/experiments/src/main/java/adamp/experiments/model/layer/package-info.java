/** Layers that networks are put together from: each makes its weights by a {@link WeightFactory}, in the order of use. */
package adamp.experiments.model.layer;
