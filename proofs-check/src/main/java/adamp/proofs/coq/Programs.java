package adamp.proofs.coq;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Runs programs and can end all that are running. */
public final class Programs {
    /** Far longer than any of them takes. */
    private static final long PATIENCE_MINUTES = 15;

    /**
     * How OCaml, in which Coq is written, uses memory, where the user says nothing. Coq's own setting is a nursery of
     * 256 MB for every program that starts, which the system has to clear: a fifth of the time of a small file.
     */
    private static final String MEMORY = "s=1M,o=200";

    private final Set<Process> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    /** What a program said on both of its outputs, and how it ended. */
    record Ended(int status, String said) {}

    /** Ends those that are running, and lets no other start. */
    public void stop() {
        stopped = true;
        running.forEach(Process::destroyForcibly);
    }

    /**
     * Runs one to its end.
     *
     * @param log the file that receives what it says: a pipe that nobody reads would halt it
     * @throws IOException where it cannot be started
     */
    Ended run(List<String> command, Path folder, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(log.toFile());
        builder.environment().putIfAbsent("OCAMLRUNPARAM", MEMORY);
        Process process = builder.start();
        running.add(process);
        try {
            if (stopped || !process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw new IOException(stopped ? "interrupted" : "it ran longer than " + PATIENCE_MINUTES + " minutes");
            }
            return new Ended(process.exitValue(), new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
            running.remove(process);
        }
    }
}
