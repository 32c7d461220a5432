/** The seam between the checks and an implementation of the algorithms, and the runtimes of this project behind it. */
package adamp.properties.port;
