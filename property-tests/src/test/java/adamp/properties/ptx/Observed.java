package adamp.properties.ptx;

import adamp.optimizer.gpu.kernel.Finding;
import adamp.properties.rule.TensorState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What a run of a case left to be seen: states, 16-bit weights, findings and norms, bit by bit but that all NaN are one. */
final class Observed {
    private static final int HASH_BYTES = 8;

    private final MessageDigest digest = sha256();
    private final List<Step> steps = new ArrayList<>();
    private String hash = "";

    /**
     * One step of one tensor.
     *
     * @param narrow the 16-bit weight after it, empty for float32
     */
    @SuppressWarnings("ArrayRecordComponent") // a plain carrier of what was seen, never compared
    record Step(int step, int tensor, TensorState before, TensorState after, short[] narrow) {}

    void add(int step, int tensor, TensorState before, TensorState after, short[] narrow) {
        steps.add(new Step(step, tensor, before, after, narrow));
        add(narrow);
        add(after);
    }

    /** A tensor that had no gradient. */
    void addLeftAlone(TensorState state) {
        add(state);
    }

    private void add(TensorState state) {
        addSingles(state.weight());
        addSingles(state.first());
        addSingles(state.second());
    }

    private void addSingles(double[] values) {
        byte[] bytes = new byte[values.length * Float.BYTES];
        for (int i = 0; i < values.length; i++) {
            int bits = Float.floatToIntBits((float) values[i]);
            for (int b = 0; b < Float.BYTES; b++) {
                bytes[4 * i + b] = (byte) (bits >> (8 * b));
            }
        }
        digest.update(bytes);
    }

    void add(short[] values) {
        for (short value : values) {
            digest.update((byte) value);
            digest.update((byte) (value >> 8));
        }
    }

    void add(double[] values) {
        for (double value : values) {
            add(Double.toHexString(value));
        }
    }

    void add(Finding finding) {
        add(finding.view().map(Enum::name).orElse("none"));
        add(new double[] {finding.channelCosine(), finding.layerCosine()});
        add(finding.channelPasses() + " " + finding.layerPasses());
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The steps, to be held against the reference. */
    List<Step> steps() {
        return steps;
    }

    /** Of everything added; nothing is added afterwards. */
    String hash() {
        if (hash.isEmpty()) {
            hash = HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        }
        return hash;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
