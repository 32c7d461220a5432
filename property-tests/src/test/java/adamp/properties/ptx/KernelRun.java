package adamp.properties.ptx;

import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuModule;
import adamp.optimizer.gpu.GpuStream;
import adamp.optimizer.gpu.kernel.Finding;
import adamp.optimizer.gpu.kernel.StepProgram;
import adamp.optimizer.gpu.kernel.TensorPlan;
import adamp.optimizer.gpu.kernel.TensorStep;
import adamp.optimizer.plan.Rows;
import adamp.optimizer.rule.OfferedConventions;
import adamp.optimizer.rule.UpdateRule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.OneDimensional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a case on the kernels of a module, and takes down everything that can be seen of it. */
final class KernelRun {
    private final KillCase kill;
    private final OfferedConventions conventions;
    private final GpuStream stream;
    private final StepProgram program;
    private final List<TensorPlan> plans = new ArrayList<>();
    private final List<UpdateRule> rules = new ArrayList<>();
    private final List<DeviceTensor> tensors = new ArrayList<>();
    private final List<TensorState> states = new ArrayList<>();

    private KernelRun(Gpu gpu, GpuModule module, KillCase kill) {
        this.kill = kill;
        conventions = KernelConventions.of(kill.conventions());
        stream = gpu.newStream();
        for (KillTensor tensor : kill.tensors()) {
            rules.add(KernelConventions.rule(kill.algorithm(), tensor.hyper(), conventions));
            plans.add(plan(tensor, rules.get(rules.size() - 1)));
            tensors.add(new DeviceTensor(gpu, stream, tensor));
            states.add(tensor.initial());
        }
        program = new StepProgram(
                gpu, module, adamp.optimizer.Algorithm.valueOf(kill.algorithm().name()), conventions, plans);
    }

    static Observed run(Gpu gpu, GpuModule module, KillCase kill) {
        KernelRun run = new KernelRun(gpu, module, kill);
        try {
            return run.observe();
        } finally {
            run.program.close();
            run.stream.close();
        }
    }

    private TensorPlan plan(KillTensor tensor, UpdateRule rule) {
        TensorShape shape = tensor.shape();
        boolean judged = shape.rank() >= 2 || kill.conventions().is(OneDimensional.PROJECTED);
        Rows rows = shape.rank() >= 2 ? new Rows(shape.channels(), shape.rowLength()) : new Rows(1, shape.elements());
        return new TensorPlan(
                rows, tensor.type(), judged, judged && kill.algorithm().projects(), rule.delta(), rule.eps());
    }

    private Observed observe() {
        Observed observed = new Observed();
        for (int step = 0; step < kill.steps(); step++) {
            prepare(step);
            program.upload(stream);
            if (!kill.algorithm().projects()) {
                program.launchDecision(stream);
            }
            program.launch(stream);
            List<Optional<Finding>> findings = program.findings(stream);
            for (int i = 0; i < tensors.size(); i++) {
                if (kill.tensors().get(i).gradient(step) == null) {
                    observed.addLeftAlone(tensors.get(i).state(states.get(i).steps()));
                } else {
                    note(observed, step, i, findings.get(i));
                }
            }
        }
        return observed;
    }

    private void prepare(int step) {
        for (int i = 0; i < tensors.size(); i++) {
            KillTensor tensor = kill.tensors().get(i);
            if (tensor.gradient(step) == null) {
                program.skip(i);
                continue;
            }
            tensors.get(i).setGradient(tensor.gradient(step));
            TensorStep numbers = TensorStep.of(
                    rules.get(i), tensor.hyper().learningRate(), states.get(i).steps() + 1L);
            program.set(i, tensors.get(i).memory(), numbers);
        }
    }

    private void note(Observed observed, int step, int i, Optional<Finding> finding) {
        TensorState before = states.get(i);
        states.set(i, tensors.get(i).state(before.steps() + 1));
        observed.add(step, i, before, states.get(i), tensors.get(i).narrow());
        if (finding.isPresent()) {
            observed.add(finding.get());
            observed.add(program.rowWeightSquares(stream, i));
        }
    }
}
