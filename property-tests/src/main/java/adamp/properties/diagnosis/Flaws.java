package adamp.properties.diagnosis;

import adamp.properties.diagnosis.Recording.Flaw;
import java.util.ArrayList;
import java.util.List;

/** Explanations that need no arithmetic: why a port broke off, and what is wrong with its state between steps. */
final class Flaws {
    private final List<Recording> recordings;
    private final BreakOffs breakOffs;

    Flaws(List<Recording> recordings, Judge judge) {
        this.recordings = recordings;
        this.breakOffs = new BreakOffs(recordings, judge);
    }

    List<Explanation> explain() {
        List<Explanation> explanations = new ArrayList<>(breakOffs.explain());
        for (Flaw flaw : Flaw.values()) {
            if (recordings.stream().anyMatch(recording -> recording.flaws().contains(flaw))) {
                explanations.add(Explanations.named(flaw.name()));
            }
        }
        return explanations;
    }
}
