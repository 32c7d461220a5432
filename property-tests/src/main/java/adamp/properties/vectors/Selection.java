package adamp.properties.vectors;

import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.TensorShape;
import adamp.spec.convention.Conventions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which scenarios become vectors: of each family the first small ones that a seed leads to. */
final class Selection {
    /** Families whose point is their size. */
    private static final Set<Family> LARGE = EnumSet.of(Family.LONG_ROWS, Family.LARGE_TENSOR, Family.MANY_TENSORS);

    /** Families about the decision and the projection: the other algorithms step through them like through any other. */
    private static final Set<Family> ABOUT_THE_PROJECTION =
            EnumSet.range(Family.CHANNEL_ORTHOGONAL, Family.ONE_DIMENSIONAL);

    private static final int SMALL = 16;
    private static final int WIDE = 40;
    private static final int MOST_DRAWN = 4_000;

    private Selection() {}

    /** The scenarios of a family, the last of them with longer rows. */
    static List<Scenario> of(Family family, Algorithm algorithm, Conventions conventions, long seed) {
        List<Scenario> chosen = new ArrayList<>();
        if (LARGE.contains(family)) {
            return chosen;
        }
        int count = !algorithm.projects() && ABOUT_THE_PROJECTION.contains(family) ? 2 : 5;
        for (int i = 0; i < MOST_DRAWN && chosen.size() < count; i++) {
            Scenario scenario = family.scenario(algorithm, conventions, seed * MOST_DRAWN + i);
            boolean last = chosen.size() == count - 1;
            int elements =
                    scenario.shapes().stream().mapToInt(TensorShape::elements).sum();
            if (last ? elements <= WIDE && elements > SMALL : elements <= SMALL) {
                chosen.add(scenario);
            }
        }
        return chosen;
    }
}
