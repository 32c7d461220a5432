package adamp.experiments.data.load;

/** What to do about a picture that cannot be decoded. */
public enum CorruptPolicy {
    /** The epoch ends with an error that names it. */
    STOP,
    /** It is left out of its batch, named and counted. */
    SKIP
}
