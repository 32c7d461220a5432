/** Faults planted in the PTX that ships, one at a time: each must turn a test red. */
package adamp.properties.ptx;
