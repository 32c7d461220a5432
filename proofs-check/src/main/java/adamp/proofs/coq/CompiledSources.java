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
     * Compiles a file against the sources.
     *
     * @param name of the file, without {@code .v}
     * @param text of the file
     * @param place the folder it is written to, where whatever it redirects arrives
     * @return what Coq said
     * @throws IOException with what is wrong, where Coq refuses it
     */
    public String run(String name, String text, Path place) throws IOException {
        Files.writeString(place.resolve(name + ".v"), text);
        List<String> command = List.of(coqc.toString(), "-q", "-R", folder.toString(), CoqBuild.ROOT, name + ".v");
        Programs.Ended ended = programs.run(command, place, place.resolve(name + ".said"));
        if (ended.status() != 0) {
            throw new IOException(
                    CoqMessage.of(name + ".v", ended.status(), ended.said()).toString());
        }
        return ended.said();
    }
}
