package adamp.properties.mutant;

import adamp.properties.cases.Family;
import adamp.properties.check.Outcome;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.Conventions;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectPortTest {
    @Test
    void smoke() {
        for (Conventions c : List.of(Conventions.OFFICIAL, Conventions.CORRECTED)) {
            for (Family f : Family.values()) {
                Outcome total = Outcome.NOTHING;
                long t = System.nanoTime();
                for (Algorithm a : Algorithm.values()) {
                    for (long seed = 0; seed < 20; seed++) {
                        try {
                            Outcome o = ScenarioCheck.run(
                                    seed == 0 ? PlainPortFactory.plain() : PlainPortFactory.shuffled(seed),
                                    f.scenario(a, c, seed));
                            total = total.plus(o);
                        } catch (RuntimeException e) {
                            System.out.println(f + " " + a + " " + c + " " + seed + ": " + e);
                            if (!(e instanceof IllegalStateException)) e.printStackTrace(System.out);
                        }
                    }
                }
                System.out.printf("%s %s steps %d dec %d amb %d proj %d %.0f ms%n", c, f, total.steps(), total.decisions(), total.ambiguous(), total.projected(), (System.nanoTime() - t) / 1e6);
                total.finding().ifPresent(System.out::println);
            }
        }
    }
}
