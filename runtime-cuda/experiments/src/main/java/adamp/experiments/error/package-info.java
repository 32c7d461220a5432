/** Failures a user can mend, and how a command ends. */
package adamp.experiments.error;
