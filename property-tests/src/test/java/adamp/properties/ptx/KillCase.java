package adamp.properties.ptx;

import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuModule;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.Conventions;
import java.util.List;
import java.util.Set;

/**
 * Tensors stepped together by one program.
 *
 * @param large whether only sums over many blocks are worth its time
 */
record KillCase(String name, Algorithm algorithm, Conventions conventions, boolean large, List<KillTensor> tensors)
        implements Kill {
    /** Kernels that sum up what many blocks have summed. */
    private static final Set<String> FOLDS = Set.of("fold_rows", "radial");

    /** Kernels of all algorithms' decisions: the cases of SGDP see every convention, those of SGD decide for a report. */
    private static final Set<String> SHARED = Set.of("dots", "decide", "fold_rows", "radial");

    private static final Set<Algorithm> SHARING = Set.of(Algorithm.SGDP, Algorithm.SGD);

    KillCase {
        tensors = List.copyOf(tensors);
    }

    int steps() {
        return tensors.stream()
                .mapToInt(tensor -> tensor.gradients().size())
                .max()
                .orElse(0);
    }

    @Override
    public boolean aimsAt(String kernel) {
        if (large) {
            return FOLDS.contains(kernel);
        }
        return SHARED.contains(kernel)
                ? SHARING.contains(algorithm)
                : ownKernels().contains(kernel);
    }

    private Set<String> ownKernels() {
        return switch (algorithm) {
            case SGD -> Set.of("sgd");
            case SGDP -> Set.of("sgdp_update", "sgdp_apply");
            case ADAM, ADAMW -> Set.of("adam");
            case ADAMP -> Set.of("adamp_update", "adamp_apply");
        };
    }

    @Override
    public Observed run(Gpu gpu, GpuModule module) {
        return KernelRun.run(gpu, module, this);
    }

    @Override
    public boolean isWithinBounds(Observed observed) {
        return BoundCheck.holds(this, observed);
    }

    @Override
    public String toString() {
        return name;
    }
}
