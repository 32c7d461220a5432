package adamp.properties.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.diagnosis.Diagnosis;
import adamp.properties.diagnosis.Diagnostician;
import adamp.properties.diagnosis.Explanation;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.Conventions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Faults planted in the plain port come out by name. Each is diagnosed in one of its algorithms, under one convention;
 * {@code -Dadamp.all=true} takes all of them.
 */
class FaultDiagnosisTest {
    /** Faults that are known by another name than the mutants give them; the others keep theirs. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("COSINE_WITHOUT_ABSOLUTE_VALUE", "SIGNED_COSINE"),
            Map.entry("THRESHOLD_A_TENTH_HIGH", "THRESHOLD_HIGH"),
            Map.entry("THRESHOLD_A_TENTH_LOW", "THRESHOLD_LOW"),
            Map.entry("THRESHOLD_NOT_STRICT", "THRESHOLD_COMPARISON_INCLUSIVE"),
            Map.entry("NO_LAYER_VIEW", "VIEWS_CHANNEL_ONLY"),
            Map.entry("NO_CHANNEL_VIEW", "VIEWS_LAYER_ONLY"),
            Map.entry("VECTORS_PROJECTED", "ONE_D_PROJECTED"),
            Map.entry("CHANNELS_ALONG_AXIS_ONE", "CHANNEL_AXIS_SECOND"),
            Map.entry("ZERO_GRADIENT_PASSES", "COSINE_OF_ZERO_ZERO"),
            Map.entry("ZERO_GRADIENT_ABSTAINS", "COSINE_OF_ZERO_UNDEFINED"),
            Map.entry("DECISION_OVERFLOWS", "DECISION_RANGE_TENSOR"),
            Map.entry("COSINE_NORMS_CLAMPED", "COSINE_EPSILON_CLAMPS_EACH_NORM + DECISION_RANGE_TENSOR"),
            Map.entry("EPS_ADDED_TO_THE_COSINE_NORMS", "COSINE_EPSILON_ADDED_TO_NORMS"),
            Map.entry("NO_EPS_IN_THE_PROJECTION", "PROJECTION_EPSILON_NONE"),
            Map.entry("PROJECTED_TO_A_COPY_NOT_USED_LATER", "PROJECTION_SKIPPED"),
            Map.entry("EPS_INSIDE_THE_ROOT", "ADAM_EPSILON_INSIDE_ROOT"),
            Map.entry("EPS_BEFORE_THE_CORRECTION", "ADAM_EPSILON_AFTER_PLAIN_ROOT"),
            Map.entry("NESTEROV_IGNORED_BY_MOMENTUM", "NESTEROV_IGNORED"),
            Map.entry("DAMPENING_FROM_THE_FIRST_GRADIENT", "SGD_DAMPENING_FROM_FIRST_GRADIENT"),
            Map.entry("DAMPENING_AFTER_THE_FIRST_GRADIENT", "SGDP_DAMPENING_AFTER_FIRST_GRADIENT"),
            Map.entry("BUFFER_ALIASED", "SGDP_BUFFER_ALIAS"),
            Map.entry("BUFFER_NOT_OVERWRITTEN", "SGDP_BUFFER_SEPARATE"),
            Map.entry("DECAY_COUPLED", "COUPLED_L2"),
            Map.entry("DECAY_SKIPPED_WHERE_COUPLED", "COUPLED_DECAY_DEAD"),
            Map.entry("DECAY_RATIO_IGNORED", "PROJECTED_DECAY_RATIO_IGNORED"),
            Map.entry("DECAY_NOT_OVER_ONE_MINUS_MOMENTUM", "SGDP_DECAY_SCALE"),
            Map.entry("LEARNING_RATE_ROUNDED_TO_BFLOAT16", "STEP_SIZE_IN_FEW_DIGITS"),
            Map.entry("WEIGHT_ROUNDED_TO_22_DIGITS", "WEIGHT_IN_FEWER_DIGITS"),
            Map.entry("MISSING_GRADIENT_IS_ZERO", "MISSING_GRADIENT_TREATED_AS_ZERO"),
            Map.entry("STEP_COUNT_OF_THE_GROUP", "GROUP_STEP"),
            Map.entry("STATE_DECAYS_BETWEEN_STEPS", "STATE_CHANGES_BETWEEN_STEPS"));

    /** What else may be said, because it is the same function wherever both are defined. */
    private static final Map<String, Set<String>> ALSO = Map.of(
            "NESTEROV_IGNORED_BY_MOMENTUM", Set.of("NESTEROV_WITH_THE_OLD_BUFFER"),
            "NESTEROV_WITH_THE_OLD_BUFFER", Set.of("NESTEROV_IGNORED"),
            "DAMPENING_AFTER_THE_FIRST_GRADIENT", Set.of("DAMPENING_AFTER_THE_FIRST_GRADIENT"),
            "STATE_DECAYS_BETWEEN_STEPS", Set.of("LOADED_STATE_NOT_HELD"));

    @Test
    void everyFaultIsCalledByItsName() {
        List<String> wrong = new ArrayList<>();
        int turn = 0;
        int named = 0;
        for (Fault fault : FaultsTest.all()) {
            List<Algorithm> algorithms = fault.algorithms().stream().sorted().toList();
            boolean all = Boolean.getBoolean("adamp.all");
            for (Algorithm algorithm : all ? algorithms : List.of(algorithms.get(turn++ % algorithms.size()))) {
                for (Conventions conventions :
                        all ? fault.conventions() : fault.conventions().subList(0, 1)) {
                    List<String> said = names(diagnose(fault, algorithm, conventions));
                    named++;
                    if (!isRight(fault, said)) {
                        named--;
                        wrong.add(fault + " in " + algorithm + ", " + conventions + ": " + said);
                    }
                }
            }
        }
        System.out.println(named + " faults called by their names");
        assertEquals(List.of(), wrong);
    }

    private static boolean isRight(Fault fault, List<String> said) {
        List<String> names =
                List.of(NAMES.getOrDefault(fault.name(), fault.name()).split(" \\+ "));
        Set<String> also = ALSO.getOrDefault(fault.name(), Set.of());
        return said.containsAll(names) && said.stream().allMatch(one -> names.contains(one) || also.contains(one));
    }

    private static List<String> names(Diagnosis diagnosis) {
        return diagnosis.explanations().stream().map(Explanation::name).toList();
    }

    /** From a few failing scenarios of the family that is meant to catch it, and what else was run. */
    private static Diagnosis diagnose(Fault fault, Algorithm algorithm, Conventions conventions) {
        List<Scenario> failing = new ArrayList<>();
        List<Scenario> passing = new ArrayList<>();
        for (int seed = 1; seed <= 40 && failing.size() < 3; seed++) {
            sort(fault, fault.killer().scenario(algorithm, conventions, seed), failing, passing);
        }
        for (Family family : List.of(Family.ORDINARY, Family.ZERO_START)) {
            sort(fault, family.scenario(algorithm, conventions, 1), failing, passing);
        }
        return Diagnostician.diagnose(fault.factory(), failing, passing);
    }

    private static void sort(Fault fault, Scenario scenario, List<Scenario> failing, List<Scenario> passing) {
        boolean correct = ScenarioCheck.run(fault.factory(), scenario).isCorrect();
        (correct ? passing : failing).add(scenario);
    }
}
