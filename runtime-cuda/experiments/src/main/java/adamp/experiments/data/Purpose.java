package adamp.experiments.data;

/** What random numbers are drawn for: each purpose has numbers of its own. The order is part of every run's bits. */
public enum Purpose {
    /** The crop, the flip and whatever else befalls one example. */
    EXAMPLE,
    /** CutMix of one batch. */
    BATCH,
    /** Which example has which colour or texture. */
    BIAS,
    /** The pixels of a texture. */
    TEXTURE,
    /** Made-up data. */
    SAMPLE
}
