package adamp.properties.ptx;

import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.GpuModule;
import adamp.optimizer.gpu.emulator.PtxEmulator;
import adamp.optimizer.gpu.emulator.sanitize.InstructionBudgetException;
import adamp.optimizer.gpu.emulator.sanitize.Sanitizer;
import adamp.optimizer.gpu.emulator.sanitize.SanitizerException;
import adamp.properties.ptx.Verdict.End;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The kernels that ship, run on every case once; then mutants, on the cases that aim at their kernel. */
final class Trial {
    private static final int BUDGET_FACTOR = 8;

    private final PtxText shipped;
    private final List<Kill> kills;
    private final Map<Kill, String> hashes = new HashMap<>();
    private final List<String> outOfBounds = new ArrayList<>();
    private long smallBudget;
    private long largeBudget;

    Trial(PtxText shipped, List<Kill> kills) {
        this.shipped = shipped;
        this.kills = kills;
        for (Kill kill : kills) {
            try (PtxEmulator emulator = new PtxEmulator()) {
                Observed observed = kill.run(emulator, emulator.load(shipped.text()));
                hashes.put(kill, observed.hash());
                if (!kill.large() && !kill.isWithinBounds(observed)) {
                    outOfBounds.add(kill.name());
                }
                long budget = BUDGET_FACTOR * emulator.executedInstructions();
                largeBudget = Math.max(largeBudget, budget);
                smallBudget = kill.large() ? smallBudget : Math.max(smallBudget, budget);
            }
        }
    }

    /** The hash of each case, by its name, from the kernels that ship. */
    Map<String, String> hashes() {
        Map<String, String> byName = new HashMap<>();
        hashes.forEach((kill, hash) -> byName.put(kill.name(), hash));
        return byName;
    }

    /** The cases that the kernels that ship bring to something the reference does not allow. */
    List<String> outOfBounds() {
        return outOfBounds;
    }

    Verdict judge(PtxMutant mutant) {
        String text = mutant.text(shipped);
        List<Kill> aimed =
                kills.stream().filter(kill -> kill.aimsAt(mutant.kernel())).toList();
        Verdict small = judge(text, aimed.stream().filter(kill -> !kill.large()).toList(), smallBudget);
        return small.end() == End.SURVIVED
                ? judge(text, aimed.stream().filter(Kill::large).toList(), largeBudget)
                : small;
    }

    private Verdict judge(String text, List<Kill> chosen, long budget) {
        if (chosen.isEmpty()) {
            return Verdict.SURVIVED;
        }
        try (PtxEmulator emulator = new PtxEmulator(Sanitizer.on().withInstructionBudget(budget))) {
            GpuModule module;
            try {
                module = emulator.load(text);
            } catch (GpuException e) {
                return new Verdict(End.LOAD_ERROR, e.getMessage());
            }
            for (Kill kill : chosen) {
                Verdict verdict = judge(emulator, module, kill);
                if (verdict.end() != End.SURVIVED) {
                    return verdict;
                }
            }
        }
        return Verdict.SURVIVED;
    }

    private Verdict judge(PtxEmulator emulator, GpuModule module, Kill kill) {
        try {
            Observed observed = kill.run(emulator, module);
            if (observed.hash().equals(hashes.get(kill))) {
                return Verdict.SURVIVED;
            }
            return new Verdict(kill.isWithinBounds(observed) ? End.BITS : End.BOUND, kill.name());
        } catch (InstructionBudgetException e) {
            return new Verdict(End.TIME_OUT, kill.name());
        } catch (SanitizerException e) {
            return new Verdict(End.SANITIZER, kill.name() + ", " + e.check());
        }
    }
}
