/** Tribuo's Adam and SGD as a port: pure Java, in binary64. */
package adamp.ports.tribuo;
