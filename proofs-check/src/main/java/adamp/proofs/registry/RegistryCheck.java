package adamp.proofs.registry;

import adamp.proofs.finding.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds the registry to the sources and to the properties, both ways: no theorem without an entry and no entry without
 * a theorem, a Coq instance and a property that ran; no property that names what is not registered.
 */
public final class RegistryCheck {
    private static final String SOURCE = ".v";
    private static final String REGISTRY = ".yaml";

    private final List<FileEntries> registry;

    public RegistryCheck(List<FileEntries> registry) {
        this.registry = List.copyOf(registry);
    }

    /**
     * Against the Coq sources.
     *
     * @param theorems names by file
     * @param examples names by file
     */
    public List<Finding> againstSources(Map<String, List<String>> theorems, Map<String, List<String>> examples) {
        List<Finding> findings = new ArrayList<>();
        Set<String> registered = new HashSet<>();
        for (FileEntries file : registry) {
            List<String> known = theorems.get(file.file());
            if (known == null) {
                findings.add(new Finding(file.file() + REGISTRY, "there is no Coq file " + file.file() + SOURCE));
                continue;
            }
            for (Entry entry : file.entries()) {
                String place = file.file() + REGISTRY;
                if (!registered.add(file.file() + "." + entry.coq())) {
                    findings.add(new Finding(place, entry.coq() + " is registered twice"));
                }
                if (!known.contains(entry.coq())) {
                    findings.add(new Finding(place, entry.coq() + " is no Theorem of " + file.file() + SOURCE));
                }
                entry.instance()
                        .filter(name -> examples.values().stream().noneMatch(names -> names.contains(name)))
                        .ifPresent(name -> findings.add(new Finding(
                                place, entry.coq() + ": its instance " + name + " is no Example of any Coq file")));
            }
        }
        theorems.forEach((file, names) -> names.stream()
                .filter(name -> !registered.contains(file + "." + name))
                .forEach(name -> findings.add(
                        new Finding(file + SOURCE, "the Theorem " + name + " is not in " + file + REGISTRY))));
        return findings;
    }

    /**
     * Against what Coq says: an instance is left out exactly where a statement has no hypotheses that nothing might
     * satisfy.
     *
     * @param statements as Coq prints them, by theorem
     */
    public List<Finding> againstStatements(Map<String, String> statements) {
        List<Finding> findings = new ArrayList<>();
        for (FileEntries file : registry) {
            for (Entry entry : file.entries()) {
                String text = statements.get(entry.coq());
                if (text != null
                        && new Statement(text).isUniversal() != entry.instance().isPresent()) {
                    findings.add(new Finding(
                            file.file() + REGISTRY,
                            entry.coq()
                                    + (entry.instance().isPresent()
                                            ? " is about given things, and has no instance: take 'instance' out"
                                            : " is about all things of a kind: give an Example that satisfies its"
                                                    + " hypotheses as 'instance'")));
                }
            }
        }
        return findings;
    }

    /**
     * Against the properties.
     *
     * @param checked by property, the theorems it says it checks
     * @param instances by theorem, how many instances passed
     */
    public List<Finding> againstProperties(
            Map<String, ? extends Collection<String>> checked, Map<String, Integer> instances) {
        List<Finding> findings = new ArrayList<>();
        Set<String> registered = new HashSet<>();
        for (FileEntries file : registry) {
            for (Entry entry : file.entries()) {
                registered.add(entry.coq());
                if (instances.getOrDefault(entry.coq(), 0) <= 0) {
                    boolean named = checked.values().stream().anyMatch(names -> names.contains(entry.coq()));
                    findings.add(new Finding(
                            file.file() + REGISTRY,
                            entry.coq()
                                    + (named
                                            ? " was checked on no instance that passed"
                                            : " has no numeric check: no property says @Checks(\"" + entry.coq()
                                                    + "\")")));
                }
            }
        }
        checked.forEach((property, names) -> names.stream()
                .filter(name -> !registered.contains(name))
                .forEach(name -> findings.add(
                        new Finding(property, "says that it checks " + name + ", which is not registered"))));
        return findings;
    }
}
