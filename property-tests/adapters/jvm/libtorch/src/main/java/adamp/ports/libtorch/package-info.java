/** libtorch's own SGD, Adam and AdamW, the C++ classes, as a port. */
package adamp.ports.libtorch;
