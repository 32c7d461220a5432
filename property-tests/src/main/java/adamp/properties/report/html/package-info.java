/** The pieces of the page. */
package adamp.properties.report.html;
