/** HTML and XML as a tree: text and attributes are escaped where they are written, and nowhere else. */
package adamp.properties.report.markup;
