/** What certificates say, in words and figures that all reports share. */
package adamp.properties.report.words;
