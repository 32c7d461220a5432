package adamp.properties.ptx;

import adamp.optimizer.ElementType;
import adamp.properties.cases.Family;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.AxisValue;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.CosineEpsilon;
import adamp.spec.convention.CosineOfZero;
import adamp.spec.convention.CosineSign;
import adamp.spec.convention.DecisionRange;
import adamp.spec.convention.NanCosine;
import adamp.spec.convention.OneDimensional;
import adamp.spec.convention.ProjectionEpsilon;
import adamp.spec.convention.SgdpBuffer;
import adamp.spec.convention.SgdpDampening;
import adamp.spec.convention.ThresholdComparison;
import adamp.spec.convention.ThresholdPrecision;
import adamp.spec.convention.Views;
import java.util.ArrayList;
import java.util.List;

/**
 * The cases a mutant has to survive, likeliest killers first: every algorithm, row lengths at each edge of the plan, each
 * element type, and every convention that reaches a kernel.
 */
final class KillSuite {
    private static final ElementType WIDE = ElementType.FLOAT32;

    private static final List<Family> ELEMENTWISE = List.of(
            Family.ORDINARY,
            Family.ZERO_START,
            Family.NESTEROV,
            Family.DAMPENING,
            Family.WEIGHT_DECAY,
            Family.MISSING_GRADIENT,
            Family.MAGNITUDES,
            Family.DENORMAL,
            Family.LARGE_EPS,
            Family.NON_FINITE);

    private static final List<Family> OF_THE_DECISION = List.of(
            Family.THRESHOLD_EQUAL,
            Family.THRESHOLD,
            Family.CHANNEL_ORTHOGONAL,
            Family.LAYER_ORTHOGONAL,
            Family.HALF_THE_ROWS,
            Family.DEAD_ROW,
            Family.OBTUSE,
            Family.SINGLE_COLUMN,
            Family.ZERO_GRADIENT,
            Family.ZERO_WEIGHT,
            Family.TINY_GRADIENT,
            Family.TINY_WEIGHT,
            Family.HUGE_NORM,
            Family.NON_FINITE,
            Family.LARGE_EPS,
            Family.MAGNITUDES,
            Family.DENORMAL);

    private static final List<AxisValue> OF_OFFICIAL = List.of(
            CosineEpsilon.ADDED_TO_NORMS,
            CosineEpsilon.CLAMPS_PRODUCT,
            CosineEpsilon.NONE,
            CosineOfZero.UNDEFINED,
            NanCosine.IGNORED,
            CosineSign.SIGNED,
            ThresholdComparison.INCLUSIVE);

    private static final List<AxisValue> OF_CORRECTED = List.of(
            CosineOfZero.ZERO,
            NanCosine.IGNORED,
            CosineSign.SIGNED,
            ThresholdPrecision.TENSOR,
            ThresholdComparison.INCLUSIVE,
            ProjectionEpsilon.NONE,
            Views.CHANNEL_ONLY,
            Views.LAYER_ONLY,
            OneDimensional.PROJECTED,
            SgdpBuffer.OVERWRITTEN_BY_PROJECTION,
            SgdpDampening.AFTER_FIRST_GRADIENT);

    private KillSuite() {}

    static List<Kill> all() {
        List<Kill> cases = new ArrayList<>();
        for (Algorithm algorithm : Algorithm.values()) {
            cases.add(sizes(algorithm));
        }
        for (Algorithm algorithm : Algorithm.values()) {
            cases.add(families(algorithm, Conventions.CORRECTED));
            cases.add(families(algorithm, Conventions.OFFICIAL));
            cases.add(narrow(algorithm));
            cases.add(skipped(algorithm));
        }
        for (Algorithm algorithm : List.of(Algorithm.SGDP, Algorithm.ADAMP)) {
            cases.add(segments(algorithm));
            cases.add(lengths(algorithm));
            cases.add(layerLengths(algorithm));
        }
        OF_OFFICIAL.forEach(value -> cases.add(decision(Algorithm.SGDP, Conventions.OFFICIAL, value)));
        OF_CORRECTED.forEach(value -> cases.add(decision(Algorithm.SGDP, Conventions.CORRECTED, value)));
        cases.add(decision(Algorithm.SGD, Conventions.CORRECTED, ThresholdComparison.INCLUSIVE));
        cases.add(decision(Algorithm.ADAMP, Conventions.CORRECTED, NanCosine.IGNORED));
        cases.add(decision(Algorithm.ADAMP, Conventions.CORRECTED, OneDimensional.PROJECTED));
        cases.add(new KillCaseBuilder("SGDP, a million elements", Algorithm.SGDP, Conventions.CORRECTED)
                .orthogonal(WIDE, 1, 257 * 4096 + 2)
                .buildLarge());
        cases.add(new PermuteKill());
        return cases;
    }

    private static KillCaseBuilder named(String name, Algorithm algorithm, Conventions conventions) {
        return new KillCaseBuilder(algorithm + ", " + name, algorithm, conventions);
    }

    /** Row lengths about each power of two that the plan knows, rows packed, more rows than threads. */
    private static KillCase sizes(Algorithm algorithm) {
        return named("row lengths", algorithm, Conventions.CORRECTED)
                .orthogonal(WIDE, 3, 33)
                .unrelated(WIDE, 3, 33)
                .cancelling(WIDE, 4, 33)
                .cancelling(WIDE, 6, 900)
                .orthogonal(WIDE, 700, 2)
                .unrelated(WIDE, 700, 3)
                .orthogonal(WIDE, 2, 512)
                .orthogonal(WIDE, 1, 514)
                .orthogonal(WIDE, 5, 1)
                .cancelling(WIDE, 2, 31)
                .orthogonal(WIDE, 20, 250)
                .orthogonal(WIDE, 70, 62)
                .unrelated(WIDE, 4097)
                .unrelated(WIDE, 1)
                .build();
    }

    private static KillCase families(Algorithm algorithm, Conventions conventions) {
        KillCaseBuilder builder =
                named(conventions.name(), algorithm, conventions).families(ELEMENTWISE, 2);
        return algorithm.projects()
                ? builder.families(OF_THE_DECISION, 3).build()
                : builder.family(Family.CHANNEL_ORTHOGONAL, 1).build();
    }

    private static KillCase narrow(Algorithm algorithm) {
        float half = Math.scalb(1f, -8);
        return named("16 bits", algorithm, Conventions.CORRECTED)
                .orthogonal(WIDE, 3, 33)
                .unrelated(WIDE, 3, 33)
                .cancelling(WIDE, 4, 33)
                .unrelated(WIDE, 300)
                .orthogonal(WIDE, 3, 10)
                .withNan()
                .cancelling(WIDE, 4, 10)
                .withNan()
                .lookingAhead()
                .orthogonal(WIDE, 3, 20)
                .cancelling(WIDE, 4, 20)
                .resting()
                .vector(WIDE, 1 + half, 1 + 3 * half, 1 + half / 2, -1 - half, 65520, 65519, 1e-7f, 0, -0f, 3e38f)
                .vector(WIDE, Float.NaN, Float.POSITIVE_INFINITY, 1e-41f, 3.4e38f)
                .unrelated(WIDE, 2, 40)
                .orthogonal(WIDE, 2, 40)
                .cancelling(WIDE, 4, 40)
                .alsoAs(ElementType.FLOAT16, ElementType.BFLOAT16)
                .build();
    }

    /** Tensors that have no gradient in a second step, where others have one: projected in every way before, or not. */
    private static KillCase skipped(Algorithm algorithm) {
        return named("skipped", algorithm, Conventions.CORRECTED)
                .orthogonal(WIDE, 3, 20)
                .then(false)
                .cancelling(WIDE, 4, 20)
                .then(false)
                .orthogonal(WIDE, 1, 8194)
                .then(false)
                .unrelated(WIDE, 3, 20)
                .then(false)
                .unrelated(WIDE, 20)
                .then(false)
                .cancelling(WIDE, 4, 21)
                .then(true)
                .orthogonal(WIDE, 1, 8196)
                .late()
                .build();
    }

    /** Rows that one block steps alone, and rows cut into segments, the last a short one. */
    private static KillCase segments(Algorithm algorithm) {
        return named("segments", algorithm, Conventions.CORRECTED)
                .orthogonal(WIDE, 2, 8192)
                .orthogonal(WIDE, 2, 8193)
                .cancelling(WIDE, 2, 12290)
                .unrelated(WIDE, 1, 8200)
                .orthogonal(ElementType.BFLOAT16, 1, 9000)
                .cancelling(ElementType.FLOAT16, 6, 1400)
                .orthogonal(WIDE, 3, 40)
                .withParallelMoment(0x1p-20f)
                .cancelling(WIDE, 4, 40)
                .withParallelMoment(0x1p-20f)
                .orthogonal(WIDE, 3, 40)
                .withParallelMoment(0x1p-30f)
                .cancelling(WIDE, 4, 40)
                .withParallelMoment(0x1p-30f)
                .orthogonal(WIDE, 3, 40)
                .withParallelMoment(0x1p-40f)
                .cancelling(WIDE, 4, 40)
                .withParallelMoment(0x1p-40f)
                .lookingAhead()
                .orthogonal(WIDE, 1, 8194)
                .build();
    }

    /** Rows of length 0 and 1 under a projection without eps, whole and cut. */
    private static KillCase lengths(Algorithm algorithm) {
        return named("lengths 0 and 1", algorithm, Conventions.CORRECTED.with(ProjectionEpsilon.NONE))
                .deadAndUnit(2, 20)
                .deadAndUnit(3, 20)
                .deadAndUnit(2, 8194)
                .families(OF_THE_DECISION, 1)
                .build();
    }

    /** Tensors of length 0 and 1, projected as a whole without eps. */
    private static KillCase layerLengths(Algorithm algorithm) {
        Conventions conventions =
                Conventions.CORRECTED.with(ProjectionEpsilon.NONE, Views.LAYER_ONLY, CosineOfZero.ZERO);
        return named("tensors of length 0 and 1", algorithm, conventions)
                .deadAndUnit(2, 20)
                .deadAndUnit(1, 20)
                .families(OF_THE_DECISION, 1)
                .build();
    }

    private static KillCase decision(Algorithm algorithm, Conventions preset, AxisValue value) {
        Conventions conventions = preset.with(value);
        KillCaseBuilder builder =
                named(preset.name() + " with " + value.axis().key() + " " + value.key(), algorithm, conventions);
        if (value == SgdpBuffer.OVERWRITTEN_BY_PROJECTION) {
            builder.deadAndUnit(2, 20)
                    .withoutParallelPart()
                    .deadAndUnit(2, 600)
                    .withoutParallelPart()
                    .deadAndUnit(2, 8194)
                    .withoutParallelPart()
                    .cancelling(WIDE, 2, 20)
                    .orthogonal(WIDE, 1, 8194)
                    .lookingAhead()
                    .orthogonal(WIDE, 3, 20)
                    .cancelling(WIDE, 4, 20);
        }
        if (value == SgdpDampening.AFTER_FIRST_GRADIENT) {
            builder.families(List.of(Family.DAMPENING, Family.ZERO_START), 2);
        }
        if (value == NanCosine.IGNORED) {
            builder.orthogonal(WIDE, 3, 20)
                    .withNanWeight()
                    .orthogonal(WIDE, 3, 8194)
                    .withNanWeight();
        }
        if (value == CosineSign.SIGNED) {
            builder.unrelated(WIDE, 2, 8200);
        }
        if (preset.is(DecisionRange.TENSOR)) {
            builder.tinyTimesHuge().firstRowNan();
        }
        return builder.families(List.of(Family.ONE_DIMENSIONAL), 2)
                .families(OF_THE_DECISION, 2)
                .build();
    }
}
