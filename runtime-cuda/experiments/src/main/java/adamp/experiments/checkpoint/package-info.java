/** What a run needs to go on from where it stopped, in files that are whole or not there. */
package adamp.experiments.checkpoint;
