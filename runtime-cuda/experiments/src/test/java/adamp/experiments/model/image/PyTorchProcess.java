package adamp.experiments.model.image;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** {@code networks.py}, running beside the test. */
final class PyTorchProcess implements AutoCloseable {
    private final Process process;
    private final DataInputStream output;

    /**
     * What PyTorch computed.
     *
     * @param kind what it is of, such as {@code gradient}
     * @param name of the tensor
     * @param numbers in row-major order
     */
    record Answer(String kind, String name, DoubleBuffer numbers) {}

    private PyTorchProcess(Process process) {
        this.process = process;
        this.output = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 20));
    }

    /** Starts it on networks, which it computes one after the other. */
    static PyTorchProcess start(Path script, List<String> networks) throws IOException {
        List<String> command = new ArrayList<>(List.of(python(), script.toString()));
        command.addAll(networks);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
        builder.environment().put("OMP_NUM_THREADS", "1");
        return new PyTorchProcess(builder.start());
    }

    private static String python() {
        Optional<String> found = Stream.of("python3", "/usr/bin/python3")
                .filter(PyTorchProcess::hasTorch)
                .findFirst();
        String obstacle = "no python3 has torch (Debian's package python3-torch)";
        if (found.isEmpty()) {
            System.out.println("networks are not compared with PyTorch here: " + obstacle);
        }
        Assumptions.assumeTrue(found.isPresent(), obstacle);
        return found.orElseThrow();
    }

    private static boolean hasTorch(String python) {
        try {
            return new ProcessBuilder(python, "-c", "import torch")
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The next answer; empty after the last about a network. */
    Optional<Answer> next() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = output.readUnsignedByte(); c != '\n'; c = output.readUnsignedByte()) {
            line.append((char) c);
        }
        String[] fields = line.toString().split(" ");
        if (fields.length == 1) {
            return Optional.empty();
        }
        byte[] bytes = new byte[Integer.parseInt(fields[2]) * Double.BYTES];
        output.readFully(bytes);
        DoubleBuffer numbers =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();
        return Optional.of(new Answer(fields[0], fields[1], numbers));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
