package adamp.properties.diagnosis;

/**
 * The cosine of one row, or of several taken together, as far as rounding lets one know it.
 *
 * @param kind whether there is one
 * @param span where it lies, if it is a number
 */
record Cosine(Kind kind, Span span) {
    /** Whether a row has a cosine. */
    enum Kind {
        NUMBER,
        /** It is not a number. */
        NAN,
        /** The row is zero and does not speak. */
        ABSTAINS
    }

    static final Cosine NAN = new Cosine(Kind.NAN, Span.ZERO);
    static final Cosine ABSTAINS = new Cosine(Kind.ABSTAINS, Span.ZERO);
    static final Cosine ZERO = of(Span.ZERO);
    /** Nothing is known of it. */
    static final Cosine OPEN = of(new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));

    static Cosine of(Span span) {
        return new Cosine(Kind.NUMBER, span);
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }
}
