package adamp.properties.pipe;

import adamp.properties.port.PortFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A port's process, with all processes it started; none of them outlives this program. */
final class PortProcess implements Channel {
    private static final long GRACE_MILLIS = 500;
    private static final Set<PortProcess> OPEN = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> OPEN.forEach(PortProcess::kill), "ports' end"));
    }

    private final Process process;
    private final ErrorTail errors;
    private final Future<Boolean> errorsRead;

    private PortProcess(Process process) {
        this.process = process;
        this.errors = new ErrorTail(process.getErrorStream());
        this.errorsRead = Threads.submit(() -> {
            errors.run();
            return true;
        });
    }

    /** @throws PortFault if there is no such program */
    static PortProcess start(List<String> command) {
        try {
            PortProcess started = new PortProcess(
                    new ProcessBuilder(command).redirectError(Redirect.PIPE).start());
            OPEN.add(started);
            return started;
        } catch (IOException problem) {
            throw new PortFault(PortFault.Kind.NOT_STARTED, Quoted.of(command.get(0)) + ": " + why(problem));
        }
    }

    /** Java says 'Cannot run program "x": error=2, No such file or directory'. */
    private static String why(IOException problem) {
        String message = problem.getMessage().lines().findFirst().orElse("?");
        return message.replaceFirst("^Cannot run program .*error=[0-9]+, ", "");
    }

    long pid() {
        return process.pid();
    }

    @Override
    public InputStream fromPort() {
        return process.getInputStream();
    }

    @Override
    public OutputStream toPort() {
        return process.getOutputStream();
    }

    @Override
    public String lastWords() {
        boolean ended = ended(GRACE_MILLIS);
        String status = ended
                ? "it ended with exit code " + process.exitValue()
                : "it closed its standard output, though its process still runs";
        String last = lastError(ended ? GRACE_MILLIS : 0);
        return last.isEmpty()
                ? status + ", its standard error is empty"
                : status + ", its standard error ends " + Quoted.reason(last);
    }

    /** A child may hold the stream open: then what was read within the time counts. */
    private String lastError(long millis) {
        try {
            errorsRead.get(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException unfinished) {
            return errors.lastLine();
        }
        return errors.lastLine();
    }

    private boolean ended(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    @Override
    public void close() {
        kill();
        ended(GRACE_MILLIS);
        for (AutoCloseable stream : List.of(process.getOutputStream(), process.getErrorStream())) {
            closeQuietly(stream);
        }
        OPEN.remove(this);
    }

    private static void closeQuietly(AutoCloseable stream) {
        try {
            stream.close();
        } catch (Exception alreadyBroken) {
            return; // the process it led to is gone
        }
    }

    /** Children first: once their parent is gone, they are nobody's. */
    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
