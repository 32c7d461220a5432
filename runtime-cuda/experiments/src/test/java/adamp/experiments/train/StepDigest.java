package adamp.experiments.train;

import adamp.optimizer.Optimizer;
import adamp.optimizer.Parameter;
import adamp.optimizer.ParameterState;
import adamp.optimizer.Tensor;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The first 64 bits of SHA-256 over a step's numbers, each float32 by its bits.
 *
 * @param gradients that the step was given
 * @param state weights and moments of all parameters after it
 */
record StepDigest(String gradients, String state) {
    private static final int BYTES_KEPT = 8;

    static String of(List<Tensor> tensors) {
        MessageDigest digest = sha256();
        tensors.forEach(tensor -> add(values(tensor), digest));
        return text(digest);
    }

    static String of(Optimizer optimizer) {
        MessageDigest digest = sha256();
        for (Parameter parameter : optimizer.parameters()) {
            add(values(parameter.tensor()), digest);
            ParameterState state = optimizer.state(parameter.name());
            state.arrays().values().forEach(array -> add(array, digest));
        }
        return text(digest);
    }

    private static float[] values(Tensor tensor) {
        float[] values = new float[tensor.shape().elements()];
        tensor.storage().read(tensor.offset(), values, 0, values.length);
        return values;
    }

    private static void add(float[] values, MessageDigest digest) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        digest.update(bytes);
    }

    private static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES_KEPT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
