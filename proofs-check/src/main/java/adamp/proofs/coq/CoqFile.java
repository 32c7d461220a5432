package adamp.proofs.coq;

import adamp.proofs.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A source as the scanner sees it.
 *
 * @param name without {@code .v}
 * @param declarations what it gives names to, in its order
 * @param preamble its sentences that import and open scopes outside of any section, as they are written
 * @param roots the logical roots it requires from, such as {@code Coquelicot}
 * @param findings what is refused in it
 */
record CoqFile(
        String name,
        String text,
        List<Declaration> declarations,
        List<String> preamble,
        Set<String> roots,
        List<Finding> findings) {

    static CoqFile of(String name, String text) {
        CoqScanner.Scanned scanned = CoqScanner.scan(text);
        Reader reader = new Reader();
        scanned.sentences().forEach(reader::read);
        return new CoqFile(
                name,
                text,
                List.copyOf(reader.declarations),
                List.copyOf(reader.preamble),
                reader.roots,
                Bans.in(name + ".v", scanned));
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The name by which every other file can speak of it. */
    String qualified(Declaration declaration) {
        return CoqBuild.ROOT + "." + name + "." + declaration.name();
    }

    List<Declaration> theorems() {
        return declarations.stream().filter(Declaration::isTheorem).toList();
    }

    /** Follows which modules and sections are open. */
    private static final class Reader {
        private static final Set<String> IMPORTS = Set.of("From", "Require", "Import", "Export");

        private final List<Declaration> declarations = new ArrayList<>();
        private final List<String> preamble = new ArrayList<>();
        private final Set<String> roots = new TreeSet<>();

        /** Names of open modules; an empty name for a section, which adds nothing to the names in it. */
        private final Deque<String> open = new ArrayDeque<>();

        void read(Sentence sentence) {
            String command = sentence.command();
            switch (command) {
                case "Section" -> open.addLast("");
                case "Module" -> {
                    if (!sentence.text().contains(":=")) {
                        open.addLast(sentence.word(1));
                    }
                }
                case "End" -> open.pollLast();
                default -> declare(sentence);
            }
            if (command.equals("From")) {
                roots.add(root(sentence.word(1)));
            }
            boolean opensScope = command.equals("Open") && sentence.word(1).equals("Scope");
            if (open.isEmpty() && (IMPORTS.contains(command) || opensScope)) {
                preamble.add(sentence.text().replaceAll("\\s+", " "));
            }
        }

        private static String root(String name) {
            int stop = name.indexOf('.');
            return stop < 0 ? name : name.substring(0, stop);
        }

        private void declare(Sentence sentence) {
            String keyword = sentence.command();
            boolean shown = Declaration.STATEMENTS.contains(keyword) || Declaration.DEFINITIONS.contains(keyword);
            // An instance may be left without a name: it then begins with its type.
            if (shown && !sentence.word(1).equals(":")) {
                declarations.add(new Declaration(keyword, qualified(sentence.word(1)), sentence.line()));
            }
        }

        private String qualified(String name) {
            StringBuilder qualified = new StringBuilder();
            for (Iterator<String> each = open.iterator(); each.hasNext(); ) {
                String module = each.next();
                qualified.append(module).append(module.isEmpty() ? "" : ".");
            }
            return qualified.append(name).toString();
        }
    }
}
