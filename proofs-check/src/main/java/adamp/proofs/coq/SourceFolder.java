package adamp.proofs.coq;

import adamp.proofs.error.ProofException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folder of Coq sources, which is read and never written. */
record SourceFolder(Path path) {
    private static final String REMEDY = "run from the checkout, or give its folder with --root";

    /** All sources by name. */
    List<CoqFile> read() {
        List<CoqFile> files = new ArrayList<>();
        for (Path each : sources()) {
            String name = each.getFileName().toString();
            files.add(CoqFile.of(name.substring(0, name.length() - ".v".length()), text(each)));
        }
        if (files.isEmpty()) {
            throw ProofException.file(path + ": no Coq sources (.v) in this folder; " + REMEDY);
        }
        return List.copyOf(files);
    }

    private List<Path> sources() {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().matches("[A-Za-z]\\w*\\.v"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw ProofException.unreadable(path, e, REMEDY);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw ProofException.unreadable(file, e, "store it as UTF-8");
        } catch (IOException e) {
            throw ProofException.unreadable(file, e, "check its permissions");
        }
    }
}
