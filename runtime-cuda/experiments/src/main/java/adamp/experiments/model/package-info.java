/** Networks on libtorch, with their initial weights and which of them are scale-invariant. */
package adamp.experiments.model;
