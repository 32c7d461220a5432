package adamp.properties.vectors;

import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.TensorShape;
import adamp.spec.convention.Conventions;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.LongStream;

/** Which scenarios become vectors: of each family the first small ones that a seed leads to. */
final class Selection {
    /** Families whose point is their size, or what a file of numbers cannot say: memory layouts, several optimizers. */
    private static final Set<Family> LEFT_OUT = EnumSet.of(
            Family.LONG_ROWS,
            Family.LARGE_TENSOR,
            Family.MANY_TENSORS,
            Family.LONG_RUN,
            Family.CHANNELS_LAST,
            Family.LOADED_MIDWAY,
            Family.INTERLEAVED,
            Family.FREE_RUN,
            Family.ROUNDING_BIAS);

    /** Families about the decision and the projection: the other algorithms step through them like through any other. */
    private static final Set<Family> ABOUT_THE_PROJECTION =
            EnumSet.range(Family.CHANNEL_ORTHOGONAL, Family.ONE_DIMENSIONAL);

    private static final Set<Family> RUNS = EnumSet.range(Family.ZERO_START, Family.PARAMETER_GROUPS);

    private static final int MOST_DRAWN = 2_000;

    /** How many elements there are, over all steps. */
    private enum Size {
        SMALL(0, 16, 60),
        WIDE(17, 36, 96);

        private final int fewest;
        private final int most;
        private final int mostInARun;

        Size(int fewest, int most, int mostInARun) {
            this.fewest = fewest;
            this.most = most;
            this.mostInARun = mostInARun;
        }

        boolean includes(Scenario scenario) {
            int elements =
                    scenario.shapes().stream().mapToInt(TensorShape::elements).sum();
            int steps = scenario.gradients().size();
            return elements >= fewest && elements * steps <= (steps == 1 ? most : mostInARun);
        }
    }

    private final Family family;
    private final Algorithm algorithm;
    private final Conventions conventions;
    private final long seed;

    Selection(Family family, Algorithm algorithm, Conventions conventions, long seed) {
        this.family = family;
        this.algorithm = algorithm;
        this.conventions = conventions;
        this.seed = seed;
    }

    /** How many of the family: runs take more room. */
    int count() {
        if (LEFT_OUT.contains(family)) {
            return 0;
        }
        if (RUNS.contains(family)) {
            return 3;
        }
        return !algorithm.projects() && ABOUT_THE_PROJECTION.contains(family) ? 2 : 6;
    }

    /** How many besides in which rounding may tip eq. 11: they are rare. */
    int openCount() {
        return algorithm.projects() && family == Family.THRESHOLD ? 2 : 0;
    }

    /** Those of few elements. */
    Iterator<Scenario> small() {
        return drawn(Size.SMALL);
    }

    /** Those of more, for what happens to rows longer than a register. */
    Iterator<Scenario> wide() {
        return drawn(Size.WIDE);
    }

    private Iterator<Scenario> drawn(Size size) {
        return LongStream.range(0, MOST_DRAWN)
                .mapToObj(i -> family.scenario(algorithm, conventions, seed * MOST_DRAWN + i))
                .filter(size::includes)
                .iterator();
    }
}
