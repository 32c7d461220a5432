/** The ports of JVM libraries, each in a process of its own, against the exact reference. */
package adamp.ports;
