package adamp.properties.report;

/** How a table looks: plain where it goes to a file, coloured on a terminal. */
public enum Style {
    PLAIN("", "", "", ""),
    COLOURED("\u001b[32m", "\u001b[31m", "\u001b[1m", "\u001b[0m");

    private final String green;
    private final String red;
    private final String heavy;
    private final String reset;

    Style(String green, String red, String heavy, String reset) {
        this.green = green;
        this.red = red;
        this.heavy = heavy;
        this.reset = reset;
    }

    String good(String text) {
        return green + text + reset;
    }

    String bad(String text) {
        return red + text + reset;
    }

    String strong(String text) {
        return heavy + text + reset;
    }
}
