/** Experiments as YAML describes them, and what a run leaves on disk. */
package adamp.experiments.run;
