package adamp.experiments.run;

/** What becomes of runs that an earlier call began in the same folder and did not end. */
public enum Start {
    /** They are not touched: there must be none. */
    REFUSE_UNFINISHED,
    /** They go on from their last checkpoints, and complete ones are taken as they are. */
    RESUME,
    /** They are thrown away. */
    OVERWRITE
}
