/** Data sets: the IDX format and Fashion-MNIST, what an example is, and the order in which training sees examples. */
package adamp.experiments.data;
