package adamp.proofs.coq;

import adamp.proofs.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The independent checker over all compiled files and everything that they rest on, the libraries included. What it
 * found is kept and not asked for again while no compiled file and no library changes.
 */
final class Coqchk {
    private static final String AXIOMS = "Axioms";
    private static final String NONE = "<none>";

    private final Coq coq;
    private final WorkFolder work;
    private final Programs programs;

    Coqchk(Coq coq, WorkFolder work, Programs programs) {
        this.coq = coq;
        this.work = work;
        this.programs = programs;
    }

    /** Checks; nothing is found where all is well. */
    List<Finding> check(List<CoqBuild.Compiled> compiled) {
        Path summary = work.said().resolve("coqchk.summary");
        Stamp stamp = new Stamp(summary);
        try {
            String key = key(compiled);
            if (stamp.whole(key) == null) {
                stamp.remove();
                Programs.Ended coqchk = programs.run(
                        command(compiled), work.build(), work.said().resolve("coqchk"));
                if (coqchk.status() != 0) {
                    work.refuseIfUnwritable(coqchk.said());
                    return List.of(new Finding("coqchk", "refuses the files: " + tail(coqchk.said())));
                }
                Files.writeString(summary, coqchk.said());
                stamp.write(key);
            }
            return judge(new String(Files.readAllBytes(summary), StandardCharsets.UTF_8));
        } catch (IOException e) {
            work.refuseIfUnwritable(e);
            return List.of(new Finding("coqchk", "failed: " + e.getMessage()));
        }
    }

    private List<String> command(List<CoqBuild.Compiled> compiled) {
        List<String> command =
                new ArrayList<>(List.of(coq.coqchk().toString(), "-silent", "-o", "-R", ".", CoqBuild.ROOT));
        compiled.forEach(each -> command.add(CoqBuild.ROOT + "." + each.file().name()));
        return command;
    }

    /** The compiled files as they lie there now: what is checked is what was read, not what was remembered. */
    private String key(List<CoqBuild.Compiled> compiled) throws IOException {
        Digest key = new Digest().add(coq.fingerprint());
        for (CoqBuild.Compiled each : compiled) {
            key.add(each.file().name())
                    .add(Digest.of(work.build().resolve(each.file().name() + ".vo")));
        }
        return key.hex();
    }

    private static String tail(String said) {
        String line = CoqMessage.oneLine(said.substring(Math.max(0, said.length() - 300)));
        return line.isEmpty() ? "it says nothing" : line;
    }

    /**
     * Reads the summary. Axioms of libraries may be loaded without being used, which the audit of each theorem decides;
     * none may come from our own files, and no other exception may be there at all.
     */
    static List<Finding> judge(String summary) {
        Map<String, List<String>> parts = parts(summary);
        List<Finding> findings = new ArrayList<>();
        if (!parts.containsKey(AXIOMS)) {
            findings.add(new Finding("coqchk", "prints no summary of what the files rest on"));
        }
        parts.forEach((title, entries) -> {
            for (String entry : entries) {
                if (!title.equals(AXIOMS)) {
                    findings.add(new Finding("coqchk", title + ": " + entry));
                } else if (entry.startsWith(CoqBuild.ROOT + ".")) {
                    findings.add(new Finding("coqchk", "an axiom of our own: " + entry));
                }
            }
        });
        return findings;
    }

    /** The summary's lists by their titles; the theory it states is no list. */
    private static Map<String, List<String>> parts(String summary) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        int start = summary.indexOf("CONTEXT SUMMARY");
        List<String> current = null;
        for (String line :
                start < 0 ? List.<String>of() : summary.substring(start).lines().toList()) {
            if (line.startsWith("* ") && !line.startsWith("* Theory")) {
                int colon = line.lastIndexOf(':');
                current = new ArrayList<>();
                parts.put(line.substring(2, colon < 0 ? line.length() : colon).strip(), current);
                String rest = colon < 0 ? "" : line.substring(colon + 1).strip();
                if (!rest.isEmpty() && !rest.equals(NONE)) {
                    current.add(rest);
                }
            } else if (current != null && !line.isBlank()) {
                current.add(line.strip());
            }
        }
        return parts;
    }
}
