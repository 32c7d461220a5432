package adamp.proofs.coq;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of Coq, by its first two numbers. */
record CoqVersion(int major, int minor, String text) implements Comparable<CoqVersion> {
    /** The oldest that may do; older ones lack syntax that the sources use. */
    static final CoqVersion OLDEST = new CoqVersion(8, 16, "8.16");

    /** The newest with which the sources have been compiled. */
    static final CoqVersion TRIED = new CoqVersion(8, 16, "8.16");

    private static final Pattern NUMBERS = Pattern.compile("\\bversion (\\d+)\\.(\\d+)[A-Za-z0-9.+~-]*");

    /** The version that {@code coqc --version} states. */
    static Optional<CoqVersion> in(String said) {
        Matcher numbers = NUMBERS.matcher(said);
        return numbers.find()
                ? Optional.of(new CoqVersion(
                        Integer.parseInt(numbers.group(1)),
                        Integer.parseInt(numbers.group(2)),
                        numbers.group().substring("version ".length())))
                : Optional.empty();
    }

    @Override
    public int compareTo(CoqVersion other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }
}
