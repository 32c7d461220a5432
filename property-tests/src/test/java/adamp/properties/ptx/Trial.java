package adamp.properties.ptx;

import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.GpuModule;
import adamp.optimizer.gpu.Kernel;
import adamp.optimizer.gpu.emulator.PtxEmulator;
import adamp.optimizer.gpu.emulator.sanitize.InstructionBudgetException;
import adamp.optimizer.gpu.emulator.sanitize.Sanitizer;
import adamp.optimizer.gpu.emulator.sanitize.SanitizerException;
import adamp.properties.ptx.Verdict.End;
import adamp.properties.rule.Algorithm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The kernels that ship, run on every case once; then mutants, on the cases that launch their kernel. */
final class Trial {
    /** Kernels that sum up what many blocks have summed: they alone need the large case. */
    private static final Set<String> FOLDS = Set.of("fold_rows", "radial");

    /** Kernels of all algorithms' decisions: those of one algorithm see every convention. */
    private static final Set<String> SHARED = Set.of("dots", "decide", "fold_rows", "radial");

    private static final int BUDGET_FACTOR = 8;

    private final PtxText shipped;
    private final List<KillCase> cases;
    private final Map<KillCase, String> hashes = new HashMap<>();
    private final Map<KillCase, Set<String>> kernels = new HashMap<>();
    private final Map<Boolean, Long> budgets = new HashMap<>();

    Trial(PtxText shipped, List<KillCase> cases) {
        this.shipped = shipped;
        this.cases = cases;
        for (KillCase kill : cases) {
            try (PtxEmulator emulator = new PtxEmulator()) {
                Recorder module = new Recorder(emulator.load(shipped.text()));
                hashes.put(kill, KernelRun.run(emulator, module, kill).hash());
                kernels.put(kill, module.asked);
                budgets.merge(kill.large(), emulator.executedInstructions(), Math::max);
            }
        }
    }

    /** The hash of each case, by its name, from the kernels that ship. */
    Map<String, String> hashes() {
        Map<String, String> byName = new HashMap<>();
        hashes.forEach((kill, hash) -> byName.put(kill.name(), hash));
        return byName;
    }

    Verdict judge(PtxMutant mutant) {
        String text = mutant.text(shipped);
        for (boolean large : new boolean[] {false, true}) {
            List<KillCase> chosen = new ArrayList<>();
            for (KillCase kill : cases) {
                if (kill.large() == large && reaches(kill, mutant.kernel())) {
                    chosen.add(kill);
                }
            }
            Verdict verdict = chosen.isEmpty() ? new Verdict(End.SURVIVED, "") : judge(text, chosen, budgets.get(large));
            if (verdict.end() != End.SURVIVED) {
                return verdict;
            }
        }
        return new Verdict(End.SURVIVED, "");
    }

    private boolean reaches(KillCase kill, String kernel) {
        boolean asked = kernels.get(kill).contains(kernel) && (!kill.large() || FOLDS.contains(kernel));
        return asked && (kill.algorithm() == Algorithm.SGDP || !SHARED.contains(kernel));
    }

    private Verdict judge(String text, List<KillCase> chosen, long instructions) {
        Sanitizer sanitizer = Sanitizer.on().withInstructionBudget(BUDGET_FACTOR * instructions);
        try (PtxEmulator emulator = new PtxEmulator(sanitizer)) {
            GpuModule module;
            try {
                module = emulator.load(text);
            } catch (GpuException e) {
                return new Verdict(End.LOAD_ERROR, e.getMessage());
            }
            for (KillCase kill : chosen) {
                Verdict verdict = judge(emulator, module, kill);
                if (verdict.end() != End.SURVIVED) {
                    return verdict;
                }
            }
        }
        return new Verdict(End.SURVIVED, "");
    }

    private Verdict judge(PtxEmulator emulator, GpuModule module, KillCase kill) {
        try {
            boolean same = KernelRun.run(emulator, module, kill).hash().equals(hashes.get(kill));
            return same ? new Verdict(End.SURVIVED, "") : new Verdict(End.BITS, kill.name());
        } catch (InstructionBudgetException e) {
            return new Verdict(End.TIME_OUT, kill.name());
        } catch (SanitizerException e) {
            return new Verdict(End.SANITIZER, kill.name() + ", " + e.check());
        }
    }

    /** Takes note of the kernels that are asked for. */
    private static final class Recorder implements GpuModule {
        private final GpuModule module;
        private final Set<String> asked = new HashSet<>();

        Recorder(GpuModule module) {
            this.module = module;
        }

        @Override
        public Kernel kernel(String name) {
            asked.add(name);
            return module.kernel(name);
        }

        @Override
        public void close() {
            module.close();
        }
    }
}
