package adamp.spec.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.spec.convention.Conventions;
import adamp.spec.convention.Setting;
import adamp.spec.field.BigFloatScalars;
import adamp.spec.field.DfpScalars;
import adamp.spec.field.Dtype;
import adamp.spec.field.ExactScalars;
import adamp.spec.field.Extended;
import adamp.spec.field.ExtendedScalars;
import adamp.spec.field.Scalars;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Assertions;

/**
 * The same step in different fields. Three steps on eight small integers are below a thousand operations on numbers below
 * 10^6; sixty digits leave an error below 10^3 10^6 5 10^-57, so 10^-45 is generous and still thirty digits below a double.
 */
class FieldsAgreeProperties {
    private static final Shape SHAPE = Shape.of(2, 4);
    private static final BigFraction BOUND = new BigFraction(BigInteger.ONE, BigInteger.TEN.pow(45));
    private static final int STEPS = 3;

    private static <T extends FieldElement<T>> Tensor<T> sgdp(Scalars<T> scalars, long seed, SgdpParameters given) {
        return run(new Sgdp<>(new Setting<>(scalars, Conventions.PAPER, Dtype.BINARY64), given), seed);
    }

    private static <T extends FieldElement<T>, S extends State<T, S>> Tensor<T> run(
            Optimizer<T, S> optimizer, long seed) {
        Scalars<T> scalars = optimizer.setting().scalars();
        SplittableRandom random = new SplittableRandom(seed);
        S state = optimizer.start(integers(scalars, random));
        for (int t = 0; t < STEPS; t++) {
            state = optimizer.step(state, integers(scalars, random)).state();
        }
        return state.weight();
    }

    private static <T extends FieldElement<T>> Tensor<T> integers(Scalars<T> scalars, SplittableRandom random) {
        int[] values = random.ints(SHAPE.size(), -9, 10).toArray();
        return Tensor.build(scalars, SHAPE, i -> scalars.ofInteger(values[i]));
    }

    private static SgdpParameters parameters(boolean nesterov) {
        return SgdpParameters.of(0.1, 0.9).withWeightDecay(0.01).withNesterov(nesterov);
    }

    @Property(tries = 100)
    void decimalsFollowTheRationals(@ForAll long seed, @ForAll boolean nesterov) {
        assertNear(
                sgdp(ExactScalars.EXACT, seed, parameters(nesterov)),
                sgdp(DfpScalars.sixtyDigits(), seed, parameters(nesterov)),
                value -> fraction(new BigDecimal(value.toString())));
    }

    @Property(tries = 100)
    void binaryFloatingPointFollowsTheRationals(@ForAll long seed, @ForAll boolean nesterov) {
        assertNear(
                sgdp(ExactScalars.EXACT, seed, parameters(nesterov)),
                sgdp(BigFloatScalars.twoHundredBits(), seed, parameters(nesterov)),
                value -> fraction(new BigDecimal(value.significand()))
                        .multiply(new BigFraction(2).pow(value.exponent())));
    }

    @Property(tries = 50)
    void anExtendedFieldIsItsFieldWhereAllIsFinite(@ForAll long seed) {
        Tensor<Extended<BigFraction>> extended =
                sgdp(new ExtendedScalars<>(ExactScalars.EXACT), seed, parameters(false));
        Tensor<BigFraction> exact = sgdp(ExactScalars.EXACT, seed, parameters(false));
        for (int i = 0; i < exact.size(); i++) {
            assertEquals(exact.get(i), extended.get(i).finiteValue());
        }
    }

    /** Where roots and eps are needed, two fields that share no code must agree, far below the last bit of a double. */
    @Property(tries = 50)
    void decimalsAndBinaryFloatingPointAgreeOnAdamP(@ForAll long seed) {
        for (Conventions conventions : new Conventions[] {Conventions.OFFICIAL, Conventions.CORRECTED}) {
            AdamPParameters parameters =
                    AdamPParameters.of(0.01).withWeightDecay(0.1).withNesterov(true);
            var decimals = run(
                    new AdamP<>(new Setting<>(DfpScalars.sixtyDigits(), conventions, Dtype.BINARY32), parameters),
                    seed);
            var binary = run(
                    new AdamP<>(
                            new Setting<>(BigFloatScalars.twoHundredBits(), conventions, Dtype.BINARY32), parameters),
                    seed);
            for (int i = 0; i < SHAPE.size(); i++) {
                BigFraction difference = fraction(new BigDecimal(decimals.get(i).toString()))
                        .subtract(fraction(new BigDecimal(binary.get(i).significand()))
                                .multiply(new BigFraction(2).pow(binary.get(i).exponent())));
                assertTrue(difference.abs().compareTo(BOUND) <= 0, "element " + i + " of " + conventions);
            }
        }
    }

    private static <T extends FieldElement<T>> void assertNear(
            Tensor<BigFraction> exact, Tensor<T> rounded, Function<T, BigFraction> value) {
        for (int i = 0; i < exact.size(); i++) {
            BigFraction difference = exact.get(i).subtract(value.apply(rounded.get(i)));
            Assertions.assertTrue(difference.abs().compareTo(BOUND) <= 0, "element " + i);
        }
    }

    private static BigFraction fraction(BigDecimal value) {
        BigInteger unscaled = value.unscaledValue();
        return value.scale() >= 0
                ? new BigFraction(unscaled, BigInteger.TEN.pow(value.scale()))
                : new BigFraction(unscaled.multiply(BigInteger.TEN.pow(-value.scale())));
    }
}
