package adamp.proofs.prove;

import adamp.proofs.coq.CompiledSources;
import adamp.proofs.finding.Finding;
import adamp.proofs.progress.Progress;
import java.util.List;

/** Compares what Coq's definitions and the Java reference compute: the same fractions, or a finding. */
@FunctionalInterface
public interface Trajectories {

    /**
     * Compares.
     *
     * @param cases how many trajectories
     * @param seed that draws them
     */
    Compared compare(CompiledSources sources, int cases, long seed, Progress progress);

    /**
     * What was found.
     *
     * @param cases that were compared
     * @param fractions that were compared in them
     * @param findings where the two differ
     */
    record Compared(int cases, long fractions, List<Finding> findings) {}
}
