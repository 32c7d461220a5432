package adamp.properties.vectors;

import adamp.properties.rule.Algorithm;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.Preset;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A folder of vectors: a file for each set, the schema, and SHA256SUMS over them, as {@code sha256sum -c} reads it. */
public final class VectorFiles {
    static final String DIGESTS = "SHA256SUMS";

    private final Map<String, byte[]> files = new TreeMap<>();

    public VectorFiles() {
        try (InputStream schema = VectorFiles.class.getResourceAsStream(VectorJson.SCHEMA)) {
            files.put(VectorJson.SCHEMA, schema.readAllBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The released set: every algorithm under both conventions that runtimes offer, from the first seed. */
    public static VectorFiles released() {
        VectorFiles files = new VectorFiles();
        for (Algorithm algorithm : Algorithm.values()) {
            files.add(VectorSet.of(algorithm, Conventions.OFFICIAL, 1));
            files.add(VectorSet.of(algorithm, Conventions.CORRECTED, 1));
        }
        return files;
    }

    /** Adds the file of a set; returns its size in bytes. */
    public int add(VectorSet set) {
        byte[] text = JsonText.of(VectorJson.write(set)).getBytes(StandardCharsets.UTF_8);
        files.put(set.fileName(), text);
        return text.length;
    }

    /** From names to contents. */
    Map<String, byte[]> contents() {
        return Collections.unmodifiableMap(files);
    }

    /** A line for each file: its digest and its name. */
    static String digests(Map<String, byte[]> contents) {
        StringBuilder lines = new StringBuilder();
        contents.forEach((name, content) ->
                lines.append(digest(content)).append("  ").append(name).append('\n'));
        return lines.toString();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Writes them to a folder, made if need be, and the digests of all files of vectors that are then in it. Each file is
     * whole or not there.
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, byte[]> all = new TreeMap<>(files);
        all.put(DIGESTS, digests(with(folder)).getBytes(StandardCharsets.UTF_8));
        for (String name : all.keySet()) {
            if (Files.isDirectory(folder.resolve(name))) {
                throw new FileAlreadyExistsException(folder.resolve(name).toString(), null, "is a folder");
            }
        }
        try {
            for (var file : all.entrySet()) {
                Files.write(unfinished(folder, file.getKey()), file.getValue());
            }
            for (String name : all.keySet()) {
                Files.move(unfinished(folder, name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (String name : all.keySet()) {
                Files.deleteIfExists(unfinished(folder, name));
            }
        }
    }

    /** These files and those that other calls have left in a folder. */
    private Map<String, byte[]> with(Path folder) throws IOException {
        Map<String, byte[]> all = new TreeMap<>(files);
        for (Algorithm algorithm : Algorithm.values()) {
            for (Preset preset : Preset.values()) {
                String name = VectorSet.fileName(algorithm, preset.name());
                if (!all.containsKey(name) && Files.isRegularFile(folder.resolve(name))) {
                    all.put(name, Files.readAllBytes(folder.resolve(name)));
                }
            }
        }
        return all;
    }

    private static Path unfinished(Path folder, String name) {
        return folder.resolve("." + name + ".unfinished");
    }
}
