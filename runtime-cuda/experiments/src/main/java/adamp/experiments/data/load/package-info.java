/** Batches of examples, made ahead of their use by several threads. */
package adamp.experiments.data.load;
