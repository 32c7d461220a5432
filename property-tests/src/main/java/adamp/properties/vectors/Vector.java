package adamp.properties.vectors;

import adamp.properties.cases.Scenario;
import java.util.List;

/**
 * A scenario and what must come out of it.
 *
 * @param id unique in all files of a release: algorithm, convention, flag and number
 * @param flags what it tries, the scenario's own family first
 * @param comment a sentence for whoever sees it fail
 * @param scenario states and gradients
 * @param run what comes of the steps
 */
record Vector(String id, List<String> flags, String comment, Scenario scenario, Run run) {}
