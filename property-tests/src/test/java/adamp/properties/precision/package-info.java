/** Correct steps in every format, evaluated in many orders, and faults that only a narrower or wider format shows. */
package adamp.properties.precision;
