package adamp.optimizer.rule;

import adamp.optimizer.ParameterState;
import adamp.optimizer.Settings;
import adamp.optimizer.Sgd;
import adamp.optimizer.Sgdp;
import java.util.List;

/** SGD and SGDP. */
public final class MomentumRule implements UpdateRule {
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

    private MomentumRule(Sgd sgd, OfferedConventions rules) {
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

    private MomentumRule(Sgdp sgdp, OfferedConventions rules) {
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

    static MomentumRule of(Settings settings, OfferedConventions rules) {
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

    /** The scalars of the buffer and the direction. */
    public MomentumScalars buffer() {
        return scalars;
    }

    /** Whether p = g and the buffer stays at zero: SGD without momentum. */
    public boolean isPlain() {
        return plain;
    }

    /**
     * Whether a step sets the buffer to the gradient.
     *
     * @param step the step count from 1
     */
    public boolean startsWithGradient(long step) {
        return firstIsGradient && step == 1;
    }

    /** Whether the projected direction replaces the buffer. */
    public boolean overwrites() {
        return overwrites;
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
