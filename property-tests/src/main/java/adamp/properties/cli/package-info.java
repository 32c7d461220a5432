/** The programs of this room. */
package adamp.properties.cli;
