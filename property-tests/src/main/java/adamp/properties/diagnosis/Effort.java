package adamp.properties.diagnosis;

/**
 * How much a diagnosis may do: counted, so that it comes out the same on every machine.
 *
 * @param failing scenarios that failed which are run again
 * @param others which passed and are run too
 * @param battery whether scenarios of its own are run, which tell hypotheses apart
 * @param work numbers evaluated in search of what explains the port
 */
public record Effort(int failing, int others, boolean battery, long work) {
    /** Some ten seconds of two cores, and the port's own time. */
    public static final Effort DEFAULT = new Effort(60, 60, true, 24_000_000);

    /** The same with another amount of work. */
    public Effort withWork(long most) {
        return new Effort(failing, others, battery, most);
    }
}
