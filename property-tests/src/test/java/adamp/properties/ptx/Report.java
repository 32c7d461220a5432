package adamp.properties.ptx;

import adamp.properties.ptx.Verdict.End;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The outcome of a run of mutants. */
final class Report {
    private Report() {}

    static void print(Map<PtxMutant, Verdict> verdicts) {
        System.out.println(verdicts.size() + " mutants of the PTX: " + count(verdicts));
        for (FaultOperator operator : FaultOperator.values()) {
            Map<PtxMutant, Verdict> ofOperator = verdicts.entrySet().stream()
                    .filter(entry -> entry.getKey().operator() == operator)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            System.out.println("  " + operator + " " + ofOperator.size() + ": " + count(ofOperator));
        }
        Map<String, Integer> killers = new TreeMap<>();
        verdicts.values().stream()
                .filter(verdict -> verdict.end().compareTo(End.SANITIZER) <= 0)
                .forEach(verdict -> killers.merge(verdict.where(), 1, Integer::sum));
        System.out.println("  caught by " + killers);
        Golden.write("ptx-mutants.tsv", table(verdicts));
    }

    private static Map<End, Integer> count(Map<PtxMutant, Verdict> verdicts) {
        Map<End, Integer> ends = new TreeMap<>();
        verdicts.values().forEach(verdict -> ends.merge(verdict.end(), 1, Integer::sum));
        return ends;
    }

    private static String table(Map<PtxMutant, Verdict> verdicts) {
        return inOrder(verdicts).stream()
                .map(mutant -> String.join(
                        "\t",
                        verdicts.get(mutant).end().name(),
                        Integer.toString(mutant.fault().at().line() + 1),
                        Survivors.toBeArgued(mutant),
                        verdicts.get(mutant).where()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<PtxMutant> inOrder(Map<PtxMutant, Verdict> verdicts) {
        return verdicts.keySet().stream()
                .sorted(Comparator.comparing(mutant -> mutant.fault().at().line()))
                .toList();
    }

    /** Survivors that no argument is given for, and mutants listed as survivors that are none. */
    static List<String> wrong(Map<PtxMutant, Verdict> verdicts, Survivors listed) {
        List<String> wrong = new ArrayList<>();
        for (PtxMutant mutant : inOrder(verdicts)) {
            boolean survived = verdicts.get(mutant).end() == End.SURVIVED;
            if (survived && listed.line(mutant).isEmpty()) {
                wrong.add("survives, and no argument is listed: " + Survivors.toBeArgued(mutant));
            } else if (!survived && listed.line(mutant).isPresent()) {
                wrong.add("listed as equivalent, but " + verdicts.get(mutant) + ": "
                        + listed.line(mutant).get());
            }
        }
        return wrong;
    }
}
