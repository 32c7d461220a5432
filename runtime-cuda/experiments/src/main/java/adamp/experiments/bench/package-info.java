/** How long a step takes: the host runtime beside libtorch's optimizers, on one model's parameters. */
package adamp.experiments.bench;
