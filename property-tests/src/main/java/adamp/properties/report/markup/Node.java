package adamp.properties.report.markup;

/** A piece of HTML or XML. */
public interface Node {
    /** Appends this piece's markup. */
    void write(StringBuilder out);

    /** This piece's markup. */
    default String markup() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }
}
