package adamp.proofs.registry;

import adamp.proofs.error.ProofException;
import adamp.proofs.formula.Formula;
import adamp.proofs.formula.FormulaException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The registry: one YAML file for every Coq file that holds theorems. */
public final class Registry {
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());
    private static final Set<String> FILE_KEYS = Set.of("file", "title", "theorems");
    private static final Set<String> ENTRY_KEYS =
            Set.of("coq", "title", "paper", "kind", "words", "formula", "instance");

    private Registry() {}

    /**
     * Reads all files of a folder, in the order that its {@code order.txt} names them for a reader; those it does not
     * name come behind, in the order of their names.
     *
     * @throws ProofException where one is damaged, holds an unknown key or a formula that cannot be typeset
     */
    public static List<FileEntries> read(Path folder) {
        List<String> order = order(folder.resolve("order.txt"));
        List<FileEntries> files = new ArrayList<>();
        for (Path each : files(folder)) {
            files.add(file(each));
        }
        for (String name : order) {
            if (files.stream().noneMatch(each -> each.file().equals(name))) {
                throw ProofException.file("order.txt: there is no " + name + ".yaml; take the line out");
            }
        }
        files.sort(Comparator.comparingInt(each -> place(each.file(), order)));
        return List.copyOf(files);
    }

    private static int place(String file, List<String> order) {
        int place = order.indexOf(file);
        return place < 0 ? order.size() : place;
    }

    private static List<String> order(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw ProofException.unreadable(file, e, "check out the file again");
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw ProofException.unreadable(folder, e, "check out the folder again");
        }
    }

    private static FileEntries file(Path path) {
        String name = path.getFileName().toString();
        Fields fields = new Fields(name, parse(path, name));
        fields.allow(FILE_KEYS);
        String file = fields.text("file");
        if (!name.equals(file + ".yaml")) {
            throw fields.fault("'file' is '" + file + "', which belongs into " + file + ".yaml");
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonNode each : fields.list("theorems")) {
            String place = each.path("coq").asText("theorem " + (entries.size() + 1));
            entries.add(entry(new Fields(name + ": " + place, each)));
        }
        return new FileEntries(file, fields.text("title"), entries);
    }

    private static Entry entry(Fields fields) {
        fields.allow(ENTRY_KEYS);
        String formula = fields.text("formula");
        try {
            return new Entry(
                    fields.text("coq"),
                    fields.text("title"),
                    fields.text("paper"),
                    fields.kind("kind"),
                    fields.text("words"),
                    formula,
                    Formula.mathml(formula),
                    fields.optionalText("instance"));
        } catch (FormulaException e) {
            throw fields.fault(e.getMessage());
        }
    }

    private static JsonNode parse(Path path, String name) {
        try {
            return YAML.readTree(Files.readString(path));
        } catch (JsonProcessingException e) {
            String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            String what = e.getOriginalMessage().strip().replaceAll("\\s+", " ");
            throw ProofException.file(name + line + ": is not YAML: " + what);
        } catch (IOException e) {
            throw ProofException.unreadable(path, e, "check out the file again");
        }
    }
}
