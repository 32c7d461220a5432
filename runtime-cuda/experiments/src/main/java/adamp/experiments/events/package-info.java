/** Curves as TensorBoard reads them. */
package adamp.experiments.events;
