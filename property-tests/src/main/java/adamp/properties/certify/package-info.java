/**
 * The certifier: which cases a port has to pass, how they are run, and what is said of it afterwards, as a certificate.
 */
package adamp.properties.certify;
