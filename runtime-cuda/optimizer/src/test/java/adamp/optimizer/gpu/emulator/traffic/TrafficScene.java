package adamp.optimizer.gpu.emulator.traffic;

import adamp.optimizer.AdamP;
import adamp.optimizer.Conventions;
import adamp.optimizer.ElementType;
import adamp.optimizer.Shape;
import adamp.optimizer.View;
import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.GpuModule;
import adamp.optimizer.gpu.GpuStream;
import adamp.optimizer.gpu.emulator.PtxEmulator;
import adamp.optimizer.gpu.emulator.sanitize.Sanitizer;
import adamp.optimizer.gpu.emulator.traffic.TrafficModel.Moved;
import adamp.optimizer.gpu.kernel.Finding;
import adamp.optimizer.gpu.kernel.KernelSource;
import adamp.optimizer.gpu.kernel.StepProgram;
import adamp.optimizer.gpu.kernel.TensorMemory;
import adamp.optimizer.gpu.kernel.TensorPlan;
import adamp.optimizer.gpu.kernel.TensorStep;
import adamp.optimizer.plan.Rows;
import adamp.optimizer.rule.OfferedConventions;
import adamp.optimizer.rule.UpdateRule;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * AdamP steps of a model whose every matrix gets the same verdict, counted through an L2 of a capacity. The first step
 * fills the cache; the second is counted.
 */
final class TrafficScene {
    /** So small that no weight moves, and each step finds what the one before found. */
    private static final double LEARNING_RATE = 1e-30;

    private static final float WEIGHT = 0.125f;

    private final TrafficModel traffic;
    private final List<Shape> shapes;
    private final Verdict verdict;

    TrafficScene(List<Shape> shapes, Verdict verdict, long capacity) {
        this.shapes = shapes;
        this.verdict = verdict;
        traffic = new TrafficModel(capacity);
    }

    /** What a step moves, by kernel. */
    Map<String, Moved> step() {
        AdamP settings = AdamP.builder().learningRate(LEARNING_RATE).build();
        OfferedConventions rules = OfferedConventions.of(Conventions.OFFICIAL, "kernels");
        UpdateRule rule = UpdateRule.of(settings, rules);
        List<TensorPlan> plans = shapes.stream()
                .map(shape -> new TensorPlan(
                        Rows.of(shape, rules.channelAxis(shape)),
                        ElementType.FLOAT32,
                        shape.rank() >= 2,
                        shape.rank() >= 2,
                        rule.delta(),
                        rule.eps()))
                .toList();
        try (PtxEmulator emulator = new PtxEmulator(Sanitizer.off(), traffic);
                GpuModule module = KernelSource.load(emulator);
                GpuStream stream = emulator.newStream();
                StepProgram program = new StepProgram(emulator, module, settings.algorithm(), rules, plans)) {
            List<TensorMemory> memories = new ArrayList<>();
            for (TensorPlan plan : plans) {
                memories.add(memory(emulator, stream, plan.rows()));
            }
            for (int step = 1; step <= 2; step++) {
                traffic.take();
                for (int tensor = 0; tensor < plans.size(); tensor++) {
                    program.set(tensor, memories.get(tensor), TensorStep.of(rule, LEARNING_RATE, step));
                }
                program.upload(stream);
                program.launch(stream);
            }
            requireVerdict(program.findings(stream));
            return traffic.take();
        }
    }

    /** Bytes of device memory a parameter in a step. */
    static double bytesPerParameter(List<Shape> shapes, Map<String, Moved> moved) {
        long bytes = moved.values().stream().mapToLong(Moved::bytes).sum();
        return (double) bytes / ModelShapes.parameters(shapes);
    }

    private void requireVerdict(List<Optional<Finding>> findings) {
        Optional<View> expected =
                switch (verdict) {
                    case UNPROJECTED -> Optional.empty();
                    case CHANNEL -> Optional.of(View.CHANNEL);
                    case LAYER -> Optional.of(View.LAYER);
                };
        for (Optional<Finding> finding : findings) {
            if (finding.isPresent() && !finding.get().view().equals(expected)) {
                throw new IllegalStateException("found " + finding.get() + ", wanted " + expected);
            }
        }
    }

    private TensorMemory memory(PtxEmulator emulator, GpuStream stream, Rows rows) {
        ByteBuffer weight = host(rows.elements());
        ByteBuffer gradient = host(rows.elements());
        for (int row = 0; row < rows.count(); row++) {
            for (int column = 0; column < rows.length(); column++) {
                weight.putFloat(WEIGHT);
                gradient.putFloat(WEIGHT * verdict.sign(row, rows.count(), column, rows.length()));
            }
        }
        DeviceBuffer first = emulator.allocate(weight.capacity());
        DeviceBuffer second = emulator.allocate(weight.capacity());
        stream.fill(first, 0, first.bytes(), (byte) 0);
        stream.fill(second, 0, second.bytes(), (byte) 0);
        return new TensorMemory(
                uploaded(emulator, stream, weight),
                uploaded(emulator, stream, gradient),
                first.address(),
                second.address(),
                0);
    }

    private static long uploaded(PtxEmulator emulator, GpuStream stream, ByteBuffer bytes) {
        DeviceBuffer buffer = emulator.allocate(bytes.capacity());
        stream.upload(buffer, 0, bytes.flip());
        return buffer.address();
    }

    private static ByteBuffer host(int floats) {
        return ByteBuffer.allocateDirect(floats * Float.BYTES).order(ByteOrder.nativeOrder());
    }
}
