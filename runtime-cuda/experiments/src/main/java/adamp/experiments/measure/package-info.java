/** What the paper looks at while a network trains: norms of scale-invariant weights and effective step sizes. */
package adamp.experiments.measure;
