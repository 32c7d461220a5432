/** What was found out about ports, for people, for terminals and for machines: reads certificates, knows nothing else. */
package adamp.properties.report;
