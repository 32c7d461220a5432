package adamp.proofs.coq;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The compiled sources, for programs of Coq's that evaluate their definitions.
 *
 * @param coqc the compiler
 * @param folder that stands for the logical root {@code AdamP}
 * @param programs that runs the compiler
 */
public record CompiledSources(Path coqc, Path folder, Programs programs) {

    /**
     * Compiles a text against the sources.
     *
     * @return what Coq prints
     * @throws IOException in one line, where Coq cannot be run or refuses the text
     */
    public String evaluate(String text) throws IOException {
        Path place = Files.createTempDirectory(folder.resolveSibling("said"), "evaluated-");
        Files.writeString(place.resolve("Evaluated.v"), text);
        List<String> command = List.of(coqc.toString(), "-q", "-R", folder.toString(), CoqBuild.ROOT, "Evaluated.v");
        Programs.Ended ended = programs.run(command, place, place.resolve("said"));
        if (ended.status() != 0) {
            throw new IOException(
                    CoqMessage.of("Evaluated.v", ended.status(), ended.said()).toString());
        }
        Folders.delete(place);
        return ended.said();
    }
}
