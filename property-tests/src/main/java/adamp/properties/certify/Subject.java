package adamp.properties.certify;

import adamp.properties.port.PortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Precision;
import adamp.spec.convention.Conventions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is to be certified: an implementation of one or more algorithms, and how to talk to it. */
public interface Subject extends AutoCloseable {
    /** Its name, for people. */
    String name();

    /** Its version, as it likes. */
    String version();

    /** The command line that starts it; empty if it lives in this process. */
    List<String> command();

    /** What follows {@code ./adamp certify} to certify it again, in a shell's words. */
    String arguments();

    /** The algorithms it offers. */
    Set<Algorithm> algorithms();

    /** The convention it claims to follow, if it claims any. */
    Optional<Conventions> conventions();

    /** What its tensors are held in where nothing is asked for: float32, or what it has instead. */
    default Precision precision() {
        return Precision.FLOAT32;
    }

    /** Whether it got as far as to say what it is. */
    default boolean speaks() {
        return true;
    }

    /** A way to make ports for one thread, to be closed by {@link #close}. */
    PortFactory open();

    @Override
    void close();
}
