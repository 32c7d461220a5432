package adamp.properties.ptx;

import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuModule;

/** Something that is done with the kernels of a module, and comes out otherwise if one of them is wrong. */
interface Kill {
    /** Where its hash is listed. */
    String name();

    /** Whether a mutant of this kernel is worth trying on it. */
    boolean aimsAt(String kernel);

    /** Whether it takes so long that it comes last, with a budget of its own. */
    boolean large();

    Observed run(Gpu gpu, GpuModule module);

    /** Whether what was seen may be so by the reference, bits aside. */
    boolean isWithinBounds(Observed observed);
}
