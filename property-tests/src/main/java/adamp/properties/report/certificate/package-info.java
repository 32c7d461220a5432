/** A certificate, as read from JSON: what a reader of this version understands of it. */
package adamp.properties.report.certificate;
