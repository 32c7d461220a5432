/** The commands. */
package adamp.experiments.cli;
