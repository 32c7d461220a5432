package adamp.properties.runtime;

import adamp.properties.Sweep;
import adamp.properties.cases.Family;
import adamp.properties.port.RuntimePortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.Conventions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bits of the kernels' results, one hash for each named case: the first 64 bits of SHA-256 over all states of its
 * run, each number big-endian, every NaN as 7fc00000. Never written by hand, but by
 *
 * <pre>
 * mvn -pl property-tests -am test -Dtest=EmulatedGoldenBitsTest -Dsurefire.failIfNoSpecifiedTests=false -Dadamp.bits=FILE
 * </pre>
 *
 * <p>The numbers that a case starts from are drawn with Java's elementary functions, which are the same on every x86-64
 * machine: the hashes are of those.
 */
final class GoldenBits {
    private static final String RESOURCE = "/adamp/properties/runtime/kernel-bits.txt";
    private static final long SEED = 900;
    private static final int HEX_DIGITS = 16;
    private static final String HEADER = """
            # The kernels' results, bit for bit: one hash for each case, see GoldenBits.
            # EMULATOR ONLY: made by the emulator; no GPU has confirmed them yet.
            """;

    private GoldenBits() {}

    /** The committed hashes by case. */
    static Map<String, String> committed() {
        Map<String, String> hashes = new LinkedHashMap<>();
        try (InputStream in = GoldenBits.class.getResourceAsStream(RESOURCE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] parts = line.split(" = ", 2);
                hashes.put(parts[0], parts[1]);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        return hashes;
    }

    /** The hashes that a runtime gives, by case: every algorithm under every preset in every family. */
    static Map<String, String> of(RuntimePortFactory port) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Algorithm algorithm : Algorithm.values()) {
            for (Conventions conventions : Sweep.CONVENTIONS) {
                for (Family family : Family.values()) {
                    var scenario = family.scenario(algorithm, conventions, SEED);
                    hashes.put(algorithm + " " + conventions.name() + " " + family, hash(Trace.of(port, scenario)));
                }
            }
        }
        return hashes;
    }

    private static String hash(List<List<TensorState>> trace) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (List<TensorState> states : trace) {
                for (TensorState state : states) {
                    add(digest, state.weight());
                    add(digest, state.first());
                    add(digest, state.second());
                    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, state.steps()));
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        for (double value : values) {
            bytes.putInt(Float.floatToIntBits((float) value));
        }
        digest.update(bytes.flip());
    }

    /** Writes hashes as they are committed. */
    static void write(Map<String, String> hashes, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        hashes.forEach((name, hash) -> lines.add(name + " = " + hash));
        Files.writeString(file, HEADER + String.join("\n", lines) + "\n");
    }
}
