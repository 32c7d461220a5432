/** The exact reference of {@code spec}, run in double-double arithmetic so that it answers for millions of elements. */
package adamp.properties.reference;
