package adamp.experiments.cli;

/**
 * One thing that {@code doctor} looked at.
 *
 * @param what its name
 * @param fine whether it is as it should be
 * @param needed whether the experiments fail without it
 * @param found what is there
 * @param remedy how to mend it, empty if it is fine
 */
record Finding(String what, boolean fine, boolean needed, String found, String remedy) {
    static Finding fine(String what, String found) {
        return new Finding(what, true, false, found, "");
    }

    /** Something that is not needed and is not as it could be. */
    static Finding note(String what, String found, String remedy) {
        return new Finding(what, false, false, found, remedy);
    }

    /** From a message that ends with the remedy, after its last semicolon. */
    static Finding note(String what, String message) {
        int end = message.lastIndexOf("; ");
        return end < 0 ? note(what, message, "") : note(what, message.substring(0, end), message.substring(end + 2));
    }

    /** One line for people. */
    String line() {
        String mark = fine ? "ok      " : needed ? "MISSING " : "note    ";
        String line = mark + what + ": " + found;
        return remedy.isEmpty() ? line : line + "; " + remedy;
    }
}
