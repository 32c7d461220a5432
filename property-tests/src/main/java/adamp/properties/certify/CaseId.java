package adamp.properties.certify;

import adamp.properties.cases.Family;

/**
 * The name of a case: with the suite's version and seed, algorithm, convention and precision it determines its scenario.
 *
 * @param flag what it is meant to try
 * @param number which of the family's cases, from 0
 */
public record CaseId(Family flag, int number) implements Comparable<CaseId> {
    private static final int MOST = 99_999;

    public CaseId {
        if (number < 0 || number > MOST) {
            throw new IllegalArgumentException("case " + flag + "/" + number + ": numbers go from 0 to " + MOST);
        }
    }

    /**
     * From {@code THRESHOLD/12}.
     *
     * @throws IllegalArgumentException if it is no such name, in one line that suggests the nearest flag
     */
    public static CaseId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(
                    "case '" + text + "' has no number: write a flag, a slash and a number, as THRESHOLD/12");
        }
        Family flag = Named.flag(text.substring(0, slash));
        String digits = text.substring(slash + 1);
        if (!digits.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("case '" + text + "': '" + digits
                    + "' is no number of a case: write a flag, a slash and a number, as THRESHOLD/12");
        }
        return new CaseId(flag, Integer.parseInt(digits));
    }

    @Override
    public int compareTo(CaseId other) {
        int byFlag = flag.compareTo(other.flag);
        return byFlag != 0 ? byFlag : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return flag.name() + "/" + number;
    }
}
