/**
 * The page's parts. A {@link adamp.experiments.report.section.Section} knows its own figures and tables and nothing of
 * the others, so a new one is added to the list and touches none.
 */
package adamp.experiments.report.section;
