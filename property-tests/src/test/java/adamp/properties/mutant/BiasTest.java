package adamp.properties.mutant;

import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.bound.View;
import adamp.properties.cases.Family;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.port.Port;
import adamp.properties.port.PortFactory;
import adamp.properties.port.RuntimePortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.spec.convention.Conventions;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Errors within their bounds may still lean to one side, and a long run then drifts: truncation does. */
class BiasTest {
    /** A right port leans further once in 1.7 million times; the seed is fixed, so the test does not waver. */
    private static final double MOST_DEVIATIONS = 5;

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void theHostsErrorsDoNotLean(Algorithm algorithm) {
        Bias bias = observed(new RuntimePortFactory(), algorithm);
        System.out.printf(
                "host %s: %d signed errors, mean at %.2f deviations%n", algorithm, bias.count(), bias.deviations());
        assertTrue(Math.abs(bias.deviations()) <= MOST_DEVIATIONS, "mean at " + bias.deviations() + " deviations");
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void truncationIsSeenToLean(Algorithm algorithm) {
        Bias bias = observed(truncating(), algorithm);
        assertTrue(bias.deviations() > MOST_DEVIATIONS, "mean at " + bias.deviations() + " deviations");
    }

    private static Bias observed(PortFactory factory, Algorithm algorithm) {
        Bias bias = new Bias();
        for (int seed = 0; seed < 200; seed++) {
            ScenarioCheck.run(factory, Family.ORDINARY.scenario(algorithm, Conventions.CORRECTED, seed), bias);
        }
        return bias;
    }

    /** Weights rounded towards zero by less than a unit in the last place: small enough to pass single steps. */
    private static PortFactory truncating() {
        return new PortFactory() {
            @Override
            public String name() {
                return "truncating";
            }

            @Override
            public RowArithmetic rows(Rule rule) {
                return PlainPortFactory.rowsOf(rule);
            }

            @Override
            public Port create(Rule rule, List<TensorShape> shapes) {
                return new PlainPort(new Truncating(rule), rule, shapes);
            }
        };
    }

    private static final class Truncating extends PlainStep {
        Truncating(Rule rule) {
            super(rule, Evaluation.plain());
        }

        @Override
        float[] weight(float[] w, float[] q, View view, int time) {
            float[] next = new float[w.length];
            for (int i = 0; i < w.length; i++) {
                double decayed = isDecayed() ? w[i] * decayFactor(view) : w[i];
                double exact = decayed - (double) ((float) stepSize(time) * q[i]);
                float nearest = (float) exact;
                boolean away = Math.abs((double) nearest) > Math.abs(exact);
                next[i] = away ? Math.nextAfter(nearest, 0) : nearest;
            }
            return next;
        }
    }
}
