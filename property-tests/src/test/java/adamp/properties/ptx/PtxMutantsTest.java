package adamp.properties.ptx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The PTX that ships, one instruction of it changed: the cases come out otherwise, the emulator's sanitizer speaks up, or
 * the mutant is listed with the argument why it changes nothing. A seeded sample is tried; with {@code -Dadamp.all=true}
 * every one.
 */
class PtxMutantsTest {
    private static final long SEED = 20;
    private static final int SAMPLE = 200;
    private static final int THREADS = 2;

    private static final PtxText SHIPPED = PtxText.shipped();
    private static final List<PtxMutant> ALL = PtxMutants.all(SHIPPED);
    private static Trial trial;

    @BeforeAll
    static void runTheShippedKernels() {
        trial = new Trial(SHIPPED, KillSuite.all());
    }

    @Test
    void theShippedKernelsGiveTheCommittedBits() {
        Map<String, String> hashes = trial.hashes();
        Golden.write(hashes);
        assertEquals(Golden.committed(), hashes);
    }

    @Test
    void theShippedKernelsStayWithinTheBoundsOfTheReference() {
        assertEquals(List.of(), trial.outOfBounds());
    }

    @Test
    void everyMutantIsCaughtOrListedWithAnArgument() throws InterruptedException, ExecutionException {
        boolean all = Boolean.getBoolean("adamp.all");
        List<PtxMutant> tried = all ? ALL : PtxMutants.sample(ALL, SEED, SAMPLE);
        Map<PtxMutant, Verdict> verdicts = judge(tried);
        Report.print(verdicts);
        assertEquals(List.of(), Report.wrong(verdicts, Survivors.listed()));
        assertEquals(trial.hashes(), new Trial(SHIPPED, KillSuite.all()).hashes(), "the module itself afterwards");
    }

    @Test
    void everyListedSurvivorIsAMutant() {
        Set<String> listed = new HashSet<>(Survivors.listed().byKey().keySet());
        listed.removeAll(ALL.stream().map(PtxMutant::key).toList());
        assertEquals(Set.of(), listed);
    }

    private static Map<PtxMutant, Verdict> judge(List<PtxMutant> mutants)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Map<PtxMutant, Future<Verdict>> running = new HashMap<>();
            mutants.forEach(mutant -> running.put(mutant, threads.submit(() -> trial.judge(mutant))));
            Map<PtxMutant, Verdict> verdicts = new HashMap<>();
            for (PtxMutant mutant : mutants) {
                verdicts.put(mutant, running.get(mutant).get());
            }
            return verdicts;
        } finally {
            threads.shutdownNow();
        }
    }
}
