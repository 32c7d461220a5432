package adamp.experiments.report.results;

import java.util.List;

/** The theorems of one Coq file. */
public record StatementGroup(String file, String title, List<Statement> statements) {}
