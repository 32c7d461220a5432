/**
 * Reads what experiments left on disk: {@code DIR/<experiment>/experiment.json} (schema {@value
 * adamp.experiments.report.results.ExperimentReader#SCHEMA}) and {@code DIR/<experiment>/<run>/metrics.jsonl}. Every
 * fault in them is a {@link adamp.experiments.report.results.ResultsException} of one line that names the file, the
 * place in it and the remedy.
 */
package adamp.experiments.report.results;
