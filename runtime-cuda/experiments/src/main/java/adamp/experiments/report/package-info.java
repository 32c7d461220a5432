/**
 * The report: one HTML page that needs no network, and the same as JSON, from the results that experiments left on disk.
 * It reads JSON alone and knows nothing of how the results were made.
 */
package adamp.experiments.report;
