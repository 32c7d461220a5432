package adamp.optimizer.gpu.emulator.parse;

/** A word, a number or a sign of PTX, and its line from 1. */
record Token(String text, int line) {
    boolean is(String other) {
        return text.equals(other);
    }
}
