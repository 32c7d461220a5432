package adamp.properties.certify;

import java.util.Locale;

/** What a certification comes to. */
public enum Verdict {
    /** Every case that the port takes on is passed, or waived. */
    CERTIFIED,
    /** A case failed. */
    NOT_CERTIFIED,
    /** The port broke the rules of the conversation, so that it cannot be judged. */
    BROKE_OFF,
    /** The port takes on none of the cases: nothing is said of it, and it is not certified. */
    DECLINED;

    /** As certificates write it. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return title().replace('-', ' ');
    }
}
