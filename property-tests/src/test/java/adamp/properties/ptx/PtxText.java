package adamp.properties.ptx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A module's text: its lines, and the instructions among them. Read here without the emulator's parser. */
final class PtxText {
    private static final Pattern ENTRY = Pattern.compile("\\.entry\\s+(\\w+)");
    private static final Pattern PARAMETER = Pattern.compile("\\.param\\s+\\S+\\s+(\\w+)");

    private final List<String> lines;
    private final List<PtxInstruction> instructions = new ArrayList<>();
    private final Map<String, List<String>> parameters = new HashMap<>();

    PtxText(String text) {
        lines = List.of(text.split("\n", -1));
        read();
    }

    /** The module that ships. */
    static PtxText shipped() {
        try (InputStream in = PtxText.class.getResourceAsStream("/adamp/optimizer/gpu/adamp.ptx")) {
            return new PtxText(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read adamp.ptx", e);
        }
    }

    private void read() {
        String kernel = "";
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Matcher entry = ENTRY.matcher(line);
            Matcher parameter = PARAMETER.matcher(line);
            if (entry.find()) {
                kernel = entry.group(1);
                parameters.put(kernel, new ArrayList<>());
            } else if (!inside && parameter.find()) {
                parameters.get(kernel).add(parameter.group(1));
            } else if (line.equals("{")) {
                inside = true;
            } else if (line.equals("}")) {
                inside = false;
            } else if (inside && line.endsWith(";") && !line.startsWith(".")) {
                instructions.add(PtxInstruction.parse(i, kernel, line));
            }
        }
    }

    String text() {
        return String.join("\n", lines);
    }

    List<String> lines() {
        return lines;
    }

    List<PtxInstruction> instructions() {
        return instructions;
    }

    /** The parameters of a kernel, in order. */
    List<String> parameters(String kernel) {
        return parameters.get(kernel);
    }

    /** Whether control may come from elsewhere to a line between two. */
    boolean joins(int from, int to) {
        return lines.subList(from, to).stream().anyMatch(line -> line.strip().endsWith(":"));
    }

    /** The line that declares the registers of a prefix in the kernel around a line. */
    int declaration(String prefix, int line) {
        for (int i = line; i >= 0; i--) {
            if (lines.get(i).contains(".reg ") && lines.get(i).contains("%" + prefix + "<")) {
                return i;
            }
        }
        throw new IllegalArgumentException("line " + (line + 1) + ": no registers %" + prefix);
    }

    /** The text with some lines replaced. */
    String with(Map<Integer, String> edits) {
        List<String> edited = new ArrayList<>(lines);
        edits.forEach(edited::set);
        return String.join("\n", edited);
    }
}
