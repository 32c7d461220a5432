/**
 * Charts as SVG elements of the page. JFreeChart lays out and paints; {@link adamp.experiments.report.plot.SvgGraphics}
 * takes what it paints, so that text stays text, a curve is one path, and a colour is a class the page's style sheet
 * resolves (for dark mode and print). The writer is the project's own because the library's companion is under the GPL.
 */
package adamp.experiments.report.plot;
