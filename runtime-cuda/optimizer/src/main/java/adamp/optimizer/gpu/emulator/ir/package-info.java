/** A PTX module as its parser leaves it: names resolved, types checked, vectors and compound instructions taken apart. */
package adamp.optimizer.gpu.emulator.ir;
