package adamp.proofs.coq;

import adamp.proofs.error.ProofException;
import adamp.proofs.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The committed files that hold what every statement says and rests on, and every definition: a theorem that becomes
 * weaker, or a definition that changes under it, shows as a difference here.
 */
public record GoldenFolder(Path path) {
    private static final String SUFFIX = ".txt";
    private static final String REMEDY = "; if that is meant: ./adamp prove --accept, and review the difference";

    /** Where what Coq says differs from the files. */
    List<Finding> differences(List<Auditor.Audit> audits) {
        List<Finding> findings = new ArrayList<>();
        for (Auditor.Audit audit : audits) {
            findings.addAll(differences(audit));
        }
        for (String name : names()) {
            if (audits.stream().noneMatch(audit -> audit.file().name().equals(name))) {
                findings.add(new Finding("golden/" + name + SUFFIX, "belongs to no Coq file" + REMEDY));
            }
        }
        return findings;
    }

    private List<Finding> differences(Auditor.Audit audit) {
        Map<String, Audited> expected = byName(read(audit.file().name()));
        Map<String, Audited> found = byName(audit.entries());
        List<Finding> findings = new ArrayList<>();
        found.forEach((name, entry) -> {
            Audited golden = expected.get(name);
            if (golden == null) {
                findings.add(difference(audit, name, "is not in the golden file"));
            } else if (!golden.text().equals(entry.text())) {
                findings.add(difference(audit, name, change(golden.text(), entry.text())));
            } else if (!golden.axioms().equals(entry.axioms())) {
                findings.add(difference(
                        audit, name, "rested on " + golden.axioms() + " and now rests on " + entry.axioms()));
            }
        });
        expected.forEach((name, golden) -> {
            if (!found.containsKey(name)) {
                findings.add(difference(audit, name, "is gone"));
            }
        });
        return findings;
    }

    private static Finding difference(Auditor.Audit audit, String declaration, String what) {
        String name = declaration.substring(declaration.indexOf(' ') + 1);
        return new Finding(audit.file().name() + "." + name, what + REMEDY);
    }

    /** The first place where two texts differ, a few words to either side. */
    private static String change(String before, String after) {
        String old = before.replaceAll("\\s+", " ");
        String now = after.replaceAll("\\s+", " ");
        int same = 0;
        while (same < Math.min(old.length(), now.length()) && old.charAt(same) == now.charAt(same)) {
            same++;
        }
        return "said '" + around(old, same) + "' and now says '" + around(now, same) + "'";
    }

    private static String around(String text, int place) {
        int from = Math.max(0, place - 20);
        int to = Math.min(text.length(), place + 50);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }

    /** What the file of a Coq file holds; nothing where there is none. */
    List<Audited> read(String name) {
        Path file = path.resolve(name + SUFFIX);
        try {
            return Files.exists(file) ? GoldenText.parse(Files.readString(file)) : List.of();
        } catch (IOException e) {
            throw ProofException.unreadable(file, e, "check out the file again");
        }
    }

    private List<String> names() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw ProofException.unreadable(path, e, "check out the folder again");
        }
    }

    private static Map<String, Audited> byName(List<Audited> entries) {
        Map<String, Audited> byName = new LinkedHashMap<>();
        entries.forEach(entry -> byName.put(entry.keyword() + " " + entry.name(), entry));
        return byName;
    }

    /** Makes the files say what Coq says. */
    void accept(List<Auditor.Audit> audits) {
        try {
            Files.createDirectories(path);
            TreeSet<String> old = new TreeSet<>(names());
            for (Auditor.Audit audit : audits) {
                String name = audit.file().name();
                if (!audit.entries().isEmpty()) {
                    old.remove(name);
                    Path file = path.resolve(name + SUFFIX);
                    Path temporary = path.resolve("." + name + SUFFIX + ".tmp");
                    Files.writeString(temporary, GoldenText.of(audit.entries()));
                    Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            for (String name : old) {
                Files.delete(path.resolve(name + SUFFIX));
            }
        } catch (IOException e) {
            throw ProofException.unwritable(path, e, "--accept needs a checkout that is writable");
        }
    }
}
