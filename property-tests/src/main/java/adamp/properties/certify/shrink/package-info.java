/** Makes the smallest scenario that fails as a given one does. */
package adamp.properties.certify.shrink;
