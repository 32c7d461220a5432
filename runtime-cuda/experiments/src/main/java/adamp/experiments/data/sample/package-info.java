/** Small made-up data sets in the formats of the real ones, to try a configuration and the loaders with. */
package adamp.experiments.data.sample;
