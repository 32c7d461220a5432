package adamp.experiments.data;

/** What random numbers are drawn for: each purpose has numbers of its own. The purposes' numbers are part of every run's bits. */
public enum Purpose {
    /** The crop, the flip and whatever else befalls one example. */
    EXAMPLE(1),
    /** CutMix of one batch. */
    BATCH(2),
    /** Which example has which colour or texture. */
    BIAS(3),
    /** The pixels of a texture. */
    TEXTURE(4),
    /** Made-up data. */
    SAMPLE(5);

    private final int number;

    Purpose(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
