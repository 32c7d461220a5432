package adamp.properties.precision;

import adamp.properties.Sweep;
import adamp.properties.cases.Family;
import adamp.properties.check.Outcome;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Precision;
import adamp.spec.convention.Conventions;

/** scratch */
public final class Sizing {
    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]);
        for (Precision precision : Precision.values()) {
            if (args.length > 1 && !args[1].contains(precision.name() + ",")) continue;
            for (Family family : Family.values()) {
                if (args.length > 2 && !args[2].contains(family.name())) continue;
                StringBuilder line = new StringBuilder();
                for (Conventions conventions : Sweep.CONVENTIONS) {
                    Outcome total = Outcome.NOTHING;
                    int broken = 0;
                    String why = "";
                    int n = family.name().contains("LONG") || family.name().contains("LARGE_TENSOR") ? Math.max(1, count / 8) : count;
                    for (Algorithm algorithm : Algorithm.values()) {
                        for (int i = 0; i < n; i++) {
                            try {
                                Outcome one = ScenarioCheck.run(new FormatPorts(i), family.scenario(algorithm, conventions, precision, 77 + i));
                                if (!one.isCorrect()) { broken++; if (why.isEmpty()) why = one.finding().get().toString(); }
                                total = total.plus(one);
                            } catch (RuntimeException e) {
                                broken++;
                                if (why.isEmpty()) { why = algorithm + " " + (77 + i) + " " + e; if (args.length > 3) e.printStackTrace(); }
                            }
                        }
                    }
                    line.append(String.format(" | %s open %.1f%% of %d, projected %d, steps %d%s", conventions.name(), 100 * total.ambiguousShare(), total.decisions(), total.projected(), total.steps(), broken > 0 ? " BROKEN " + broken + " " + why.substring(0, Math.min(420, why.length())) : ""));
                }
                System.out.println(precision + " " + family + line);
            }
        }
    }
}
