package adamp.properties.check;

import adamp.properties.bound.View;

/** What eq. 11 says of a step, for people: what the numbers were compared with. */
final class DecisionWords {
    private DecisionWords() {}

    /** The head of a sentence; empty where eq. 11 has no say. */
    static String of(StepVerdict verdict) {
        if (!verdict.decision().examined()) {
            return "";
        }
        String open = verdict.decision().isAmbiguous() ? ", though rounding leaves that open" : "";
        return "eq. 11 projects " + words(verdict.view()) + open + ": ";
    }

    private static String words(View view) {
        return switch (view) {
            case NONE -> "nothing";
            case CHANNEL -> "each row";
            case LAYER -> "the whole tensor";
        };
    }
}
