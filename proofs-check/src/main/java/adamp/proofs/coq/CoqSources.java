package adamp.proofs.coq;

import adamp.proofs.finding.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the sources hold as text: read without any Coq. */
public final class CoqSources {
    private final List<CoqFile> files;

    private CoqSources(List<CoqFile> files) {
        this.files = files;
    }

    /** Reads all sources of a folder. */
    public static CoqSources read(Path folder) {
        return new CoqSources(new SourceFolder(folder).read());
    }

    List<CoqFile> files() {
        return files;
    }

    /** The names of the theorems, by file. */
    public Map<String, List<String>> theorems() {
        Map<String, List<String>> theorems = new LinkedHashMap<>();
        files.forEach(file -> theorems.put(
                file.name(), file.theorems().stream().map(Declaration::name).toList()));
        return theorems;
    }

    /** The names of the examples, by file. */
    public Map<String, List<String>> examples() {
        Map<String, List<String>> examples = new LinkedHashMap<>();
        files.forEach(file -> examples.put(
                file.name(),
                file.declarations().stream()
                        .filter(Declaration::isExample)
                        .map(Declaration::name)
                        .toList()));
        return examples;
    }

    /** What is refused in the sources, and theorems of the same name: everything else names a theorem without its file. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        files.forEach(file -> findings.addAll(file.findings()));
        Map<String, String> places = new TreeMap<>();
        for (CoqFile file : files) {
            for (Declaration theorem : file.theorems()) {
                String before = places.putIfAbsent(theorem.name(), file.name());
                if (before != null) {
                    findings.add(Finding.at(
                            file.name() + ".v",
                            theorem.line(),
                            "a theorem " + theorem.name() + " stands in " + before + ".v too: give it another name"));
                }
            }
        }
        return List.copyOf(findings);
    }
}
