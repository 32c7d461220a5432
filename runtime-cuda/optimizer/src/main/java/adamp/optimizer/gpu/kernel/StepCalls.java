package adamp.optimizer.gpu.kernel;

import adamp.optimizer.Algorithm;
import adamp.optimizer.gpu.GpuModule;
import adamp.optimizer.plan.StepPlan;
import java.util.List;

/**
 * The launches of a step in their order.
 *
 * <pre>
 * decision: dots, fold_rows (segments to rows), decide
 * step:     adam or sgd;  or adamp_update, radial, adamp_apply;  or sgdp_update, radial, sgdp_apply
 * </pre>
 */
record StepCalls(List<KernelCall> decision, List<KernelCall> step) {
    static StepCalls of(GpuModule module, Algorithm algorithm, StepPlan plan, StepBuffers buffers, StepTables tables) {
        List<KernelCall> step =
                switch (algorithm) {
                    case SGD -> plain("sgd", module, plan, buffers, tables);
                    case ADAM, ADAMW -> plain("adam", module, plan, buffers, tables);
                    case SGDP -> projected("sgdp", module, plan, buffers, tables);
                    case ADAMP -> projected("adamp", module, plan, buffers, tables);
                };
        return new StepCalls(decision(module, plan, buffers, tables), step);
    }

    private static List<KernelCall> decision(GpuModule module, StepPlan plan, StepBuffers b, StepTables tables) {
        return List.of(
                KernelCall.of(module, "dots", plan.judgedItems())
                        .with(b.items)
                        .with(tables.memories())
                        .with(tables.steps())
                        .with(b.dots, b.weightSquares, b.gradientSquares),
                KernelCall.of(module, "fold_rows", plan.rowFolds().size())
                        .with(b.rowFolds)
                        .with(tables.steps())
                        .with(b.dots, b.weightSquares, b.gradientSquares),
                KernelCall.of(module, "decide", plan.judged().size())
                        .with(b.judged, b.tensors, b.limits)
                        .with(tables.steps())
                        .with(b.dots, b.weightSquares, b.gradientSquares, b.views, b.findings));
    }

    private static List<KernelCall> plain(
            String kernel, GpuModule module, StepPlan plan, StepBuffers b, StepTables tables) {
        return List.of(KernelCall.of(module, kernel, plan.items().size())
                .with(b.items)
                .with(tables.memories())
                .with(tables.steps()));
    }

    private static List<KernelCall> projected(
            String kernel, GpuModule module, StepPlan plan, StepBuffers b, StepTables tables) {
        return List.of(
                KernelCall.of(module, kernel + "_update", plan.items().size())
                        .with(b.items)
                        .with(tables.memories())
                        .with(tables.steps())
                        .with(b.limits, b.views, b.weightSquares, b.products),
                KernelCall.of(module, "radial", plan.viewFolds().size())
                        .with(b.viewFolds)
                        .with(tables.steps())
                        .with(b.limits, b.views, b.products, b.weightSquares, b.radials),
                KernelCall.of(module, kernel + "_apply", plan.judgedItems())
                        .with(b.items)
                        .with(tables.memories())
                        .with(tables.steps())
                        .with(b.views, b.radials));
    }
}
