package adamp.optimizer.plan;

/** The sizes that plan and kernels must agree on, and those that the plan alone chooses. */
public final class Limits {
    /** Threads in every block; {@code BLOCK} of the kernels. */
    public static final int BLOCK = 256;

    /** Elements of the longest row that one block steps alone; {@code LONGEST_ROW} of the kernels. */
    public static final int LONGEST_ROW = 8192;

    /**
     * Elements of a segment, and the most that short rows are packed to. Half the longest row: enough for a block to be
     * worth its start, few enough that a model of a million weights still fills a device.
     */
    public static final int SEGMENT = 4096;

    private Limits() {}
}
