/** ND4J's updaters Sgd, Nesterovs and Adam, as Deeplearning4j calls them, as a port. */
package adamp.ports.nd4j;
