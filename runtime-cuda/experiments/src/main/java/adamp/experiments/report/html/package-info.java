/** A page as a tree of nodes: text and attributes are escaped where they are written, and nowhere else. */
package adamp.experiments.report.html;
