package adamp.proofs.prove;

import adamp.proofs.coq.CompiledSources;
import adamp.proofs.finding.Finding;
import adamp.proofs.progress.Progress;
import adamp.proofs.trajectory.TrajectoryCheck;
import adamp.proofs.trajectory.TrajectoryReport;
import java.util.ArrayList;
import java.util.List;

/** Runs that Coq evaluates, compared with the same runs of the Java reference. */
public final class CoqAgainstJava implements Trajectories {
    private static final String PLACE = "Coq against Java";

    @Override
    public Compared compare(CompiledSources sources, int cases, long seed, Progress progress) {
        progress.expect(1);
        TrajectoryReport report = new TrajectoryCheck().run(sources::evaluate, seed, cases, said -> {});
        progress.done(report.cases() + " runs, Coq against Java: " + (report.agrees() ? "the same" : "DIFFERENT"));
        List<Finding> findings = new ArrayList<>();
        report.finding().ifPresent(what -> findings.add(new Finding(PLACE, what)));
        // Fewer runs than usual are somebody's wish, and may miss an outcome.
        if (cases >= TrajectoryCheck.CASES && !report.unseen().isEmpty()) {
            findings.add(new Finding(PLACE, "no run of this seed has " + report.unseen() + ": give another --seed"));
        }
        return new Compared(report.cases(), report.fractions(), findings);
    }
}
