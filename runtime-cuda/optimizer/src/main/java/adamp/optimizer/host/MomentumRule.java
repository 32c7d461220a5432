package adamp.optimizer.host;

import adamp.optimizer.ParameterState;
import adamp.optimizer.Settings;
import adamp.optimizer.Sgd;
import adamp.optimizer.Sgdp;
import java.util.List;

/** SGD and SGDP. */
final class MomentumRule implements UpdateRule {
    private final MomentumScalars scalars;
    private final boolean plain;
    private final boolean firstIsGradient;
    private final boolean overwrites;
    private final double coupledDecay;
    private final double decay;
    private final double decayDivisor;
    private final double ratio;
    private final double delta;
    private final double eps;

    private MomentumRule(Sgd sgd, HostRules rules) {
        scalars = scalars(sgd.momentum(), sgd.dampening(), sgd.nesterov());
        plain = sgd.momentum() == 0;
        firstIsGradient = rules.is("sgdDampening", "after-first-gradient");
        overwrites = false;
        coupledDecay = sgd.weightDecay();
        decay = 0;
        decayDivisor = 1;
        ratio = 1;
        delta = Double.NaN;
        eps = 0;
    }

    private MomentumRule(Sgdp sgdp, HostRules rules) {
        scalars = scalars(sgdp.momentum(), sgdp.dampening(), sgdp.nesterov());
        plain = false;
        firstIsGradient = rules.is("sgdpDampening", "after-first-gradient");
        overwrites = rules.is("sgdpBuffer", "overwritten-by-projection") && !sgdp.nesterov();
        coupledDecay = 0;
        decay = sgdp.weightDecay();
        decayDivisor = rules.is("sgdpDecayScale", "divided-by-one-minus-momentum") ? 1 - sgdp.momentum() : 1;
        ratio = rules.is("projectedDecayRatio", "applied") ? sgdp.weightDecayRatio() : 1;
        delta = sgdp.delta();
        eps = sgdp.eps();
    }

    static MomentumRule of(Settings settings, HostRules rules) {
        return settings instanceof Sgd sgd ? new MomentumRule(sgd, rules) : new MomentumRule((Sgdp) settings, rules);
    }

    private static MomentumScalars scalars(double momentum, double dampening, boolean nesterov) {
        return new MomentumScalars((float) momentum, (float) (1 - dampening), nesterov);
    }

    @Override
    public List<String> arrays() {
        return List.of(ParameterState.MOMENTUM);
    }

    @Override
    public StepScalars scalars(double learningRate, long step) {
        return new StepScalars(
                (float) learningRate,
                (float) (1 - learningRate * decay / decayDivisor),
                (float) (1 - learningRate * decay * ratio / decayDivisor),
                (float) coupledDecay);
    }

    @Override
    public <W extends Window> Direction<W> direction(HostTensor tensor, Kernels<W> kernels, long step) {
        if (plain) {
            return new GradientDirection<>(kernels);
        }
        return new MomentumDirection<>(kernels, tensor.moments(0), scalars, firstIsGradient && step == 1, overwrites);
    }

    @Override
    public double delta() {
        return delta;
    }

    @Override
    public double eps() {
        return eps;
    }
}
