package adamp.proofs.numeric;

/** What a property requires, said with both sides where it does not hold. */
final class Agreement {
    private Agreement() {}

    static void requireEqual(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError(actual + " where " + expected + " is expected");
        }
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
