/** How the learning rate changes over a run. */
package adamp.experiments.schedule;
