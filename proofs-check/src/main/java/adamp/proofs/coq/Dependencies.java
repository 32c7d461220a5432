package adamp.proofs.coq;

import adamp.proofs.finding.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which sources each source requires, from coqdep. */
final class Dependencies {
    private static final Pattern RULE = Pattern.compile("(?m)^(\\w+)\\.vo\\b[^:\\n]*:(.*)$");
    private static final Pattern COMPILED = Pattern.compile("(?<!\\S)(?:\\./)?(\\w+)\\.vo(?!\\S)");
    private static final Pattern NOT_FOUND =
            Pattern.compile("in file (\\w+\\.v), library ([\\w.]+) is required(?: from root (\\w+))?");

    private final Map<String, Set<String>> required = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private Dependencies() {}

    static Dependencies of(Coq coq, List<CoqFile> files, WorkFolder work, Programs programs) {
        List<String> command = new ArrayList<>(List.of(coq.coqdep().toString(), "-R", ".", CoqBuild.ROOT));
        files.forEach(file -> command.add(file.name() + ".v"));
        try {
            Path log = work.said().resolve("coqdep");
            return parse(files.stream().map(CoqFile::name).toList(), programs.run(command, work.build(), log));
        } catch (IOException e) {
            throw WorkFolder.unwritable(work.build(), e);
        }
    }

    static Dependencies parse(List<String> names, Programs.Ended coqdep) {
        Dependencies dependencies = new Dependencies();
        names.forEach(name -> dependencies.required.put(name, new TreeSet<>()));
        // A long warning is broken into lines, a rule is not.
        Matcher missing = NOT_FOUND.matcher(coqdep.said().replaceAll("\\n +", " "));
        while (missing.find()) {
            String library = missing.group(3) == null ? missing.group(2) : missing.group(3) + "." + missing.group(2);
            dependencies.findings.add(new Finding(missing.group(1), "requires " + library + ", which is not there"));
        }
        if (coqdep.status() != 0) {
            dependencies.findings.add(CoqMessage.of("coqdep", coqdep.status(), coqdep.said()));
        }
        Matcher rule = RULE.matcher(coqdep.said());
        while (rule.find()) {
            Matcher compiled = COMPILED.matcher(rule.group(2));
            while (compiled.find()) {
                if (names.contains(compiled.group(1))) {
                    dependencies.required.get(rule.group(1)).add(compiled.group(1));
                }
            }
        }
        dependencies.cycle();
        return dependencies;
    }

    Set<String> of(String name) {
        return required.get(name);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Takes away, round by round, what requires nothing that is left; a rest goes in circles. */
    private void cycle() {
        Set<String> left = new TreeSet<>(required.keySet());
        while (left.removeIf(name -> required.get(name).stream().noneMatch(left::contains))) {
            // The next round.
        }
        if (!left.isEmpty()) {
            findings.add(
                    new Finding(left.iterator().next() + ".v", "requires itself by way of " + String.join(", ", left)));
        }
    }
}
