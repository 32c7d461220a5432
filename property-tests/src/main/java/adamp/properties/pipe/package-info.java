/**
 * Ports in a process of their own, in any language: the protocol of {@code PROTOCOL.md}, its client and a server for the
 * implementations of this project.
 */
package adamp.properties.pipe;
