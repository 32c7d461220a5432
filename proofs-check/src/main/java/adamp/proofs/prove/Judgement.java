package adamp.proofs.prove;

import adamp.proofs.coq.Audited;
import adamp.proofs.coq.CoqReport;
import adamp.proofs.coq.CoqSources;
import adamp.proofs.finding.Finding;
import adamp.proofs.instances.PropertyOutcome;
import adamp.proofs.registry.Entry;
import adamp.proofs.registry.FileEntries;
import adamp.proofs.registry.RegistryCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every theorem judged by its proof and its numeric check, and the registry by both. */
final class Judgement {
    private final CoqSources sources;
    private final List<FileEntries> registry;
    private final CoqReport coq;
    private final List<PropertyOutcome> outcomes;

    Judgement(CoqSources sources, List<FileEntries> registry, CoqReport coq, List<PropertyOutcome> outcomes) {
        this.sources = sources;
        this.registry = registry;
        this.coq = coq;
        this.outcomes = outcomes;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(coq.findings());
        RegistryCheck check = new RegistryCheck(registry);
        findings.addAll(check.againstSources(sources.theorems(), sources.examples()));
        findings.addAll(check.againstStatements(statements()));
        for (PropertyOutcome outcome : outcomes) {
            outcome.failure().ifPresent(failure -> findings.add(new Finding(outcome.name(), failure)));
            if (outcome.failure().isEmpty() && outcome.instances() == 0) {
                findings.add(new Finding(outcome.name(), "was checked on no instance"));
            }
        }
        Map<String, List<String>> checked = new TreeMap<>();
        outcomes.forEach(outcome -> checked.put(outcome.name(), outcome.theorems()));
        findings.addAll(check.againstProperties(checked, instances()));
        return findings;
    }

    List<FileResult> files() {
        return registry.stream()
                .map(file -> new FileResult(
                        file.file(),
                        file.title(),
                        file.entries().stream()
                                .map(entry -> theorem(file.file(), entry))
                                .toList()))
                .toList();
    }

    /** What Coq says of the theorems, as far as it was asked. */
    private Map<String, String> statements() {
        Map<String, String> statements = new TreeMap<>();
        for (FileEntries file : registry) {
            file.entries().forEach(entry -> coq.theorem(file.file(), entry.coq())
                    .ifPresent(audited -> statements.put(entry.coq(), audited.text())));
        }
        return statements;
    }

    private TheoremResult theorem(String file, Entry entry) {
        Optional<Audited> audited = coq.theorem(file, entry.coq());
        List<PropertyOutcome> checks = checks(entry.coq());
        return new TheoremResult(
                entry.coq(),
                entry.title(),
                entry.paper(),
                TheoremResult.kind(entry.kind()),
                entry.words(),
                entry.formula(),
                entry.mathml(),
                audited.map(Audited::text).orElse(null),
                audited.map(Audited::axioms).orElse(null),
                entry.instance().orElse(null),
                proof(file, entry.coq(), audited),
                checks.stream().map(PropertyOutcome::name).toList(),
                checks.stream()
                        .filter(PropertyOutcome::passed)
                        .mapToInt(PropertyOutcome::instances)
                        .sum(),
                !checks.isEmpty() && checks.stream().allMatch(PropertyOutcome::passed),
                checks.stream().mapToDouble(PropertyOutcome::seconds).sum());
    }

    /** Proved is what was compiled, audited and accepted by coqchk, with nothing wrong in its file. */
    private ProofVerdict proof(String file, String name, Optional<Audited> audited) {
        if (coq.skipped().isPresent()) {
            return ProofVerdict.NOT_CHECKED;
        }
        boolean fault = coq.findings().stream()
                .map(Finding::place)
                .anyMatch(place ->
                        place.equals(file + "." + name) || place.equals(file + ".v") || place.startsWith(file + ".v:"));
        if (audited.isPresent() && coq.checked() && !fault) {
            return ProofVerdict.PROVED;
        }
        return ProofVerdict.FAILED;
    }

    private List<PropertyOutcome> checks(String theorem) {
        return outcomes.stream()
                .filter(outcome -> outcome.theorems().contains(theorem))
                .toList();
    }

    private Map<String, Integer> instances() {
        Map<String, Integer> instances = new TreeMap<>();
        for (PropertyOutcome outcome : outcomes) {
            if (outcome.passed()) {
                outcome.theorems().forEach(name -> instances.merge(name, outcome.instances(), Integer::sum));
            }
        }
        return instances;
    }
}
