/**
 * Says what a failing port does in the place of the declared rule: another convention, a fault that is known by name, or
 * the quantity that goes wrong first.
 *
 * <p>The port is run once more and everything it reports is kept ({@link adamp.properties.diagnosis.Recording}). Each
 * hypothesis then predicts, from the state the port reported before a step, what it reports after it; one that predicts
 * every recorded step, those among them that are right, explains the port.
 */
package adamp.properties.diagnosis;
