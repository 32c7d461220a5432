/**
 * The runtime on the plain JVM: vector instructions where {@code jdk.incubator.vector} is on, scalar code with the same
 * bits where it is not.
 */
package adamp.optimizer.host;
