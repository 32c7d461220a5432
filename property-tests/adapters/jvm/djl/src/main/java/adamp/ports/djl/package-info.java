/** DJL's Sgd, Adam and AdamW, on its PyTorch engine, as a port. */
package adamp.ports.djl;
