/**
 * The programs of the GPU bundle: a look at the device, and a benchmark on it. The properties themselves are run by
 * JUnit's console launcher.
 */
package adamp.bundle;
