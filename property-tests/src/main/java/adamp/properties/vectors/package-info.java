/** Test vectors: scenarios with what must come out of them, as files that are replayed without this project. */
package adamp.properties.vectors;
