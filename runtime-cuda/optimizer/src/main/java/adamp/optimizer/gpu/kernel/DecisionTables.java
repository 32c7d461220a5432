package adamp.optimizer.gpu.kernel;

import adamp.optimizer.plan.StepPlan;
import java.nio.ByteBuffer;
import java.util.List;

/** What the decision knows of the tensors, as the kernels read it: structs {@code Tensor} and {@code Limits}. */
final class DecisionTables {
    private static final int TENSOR_BYTES = 4 * Integer.BYTES;
    private static final int LIMITS_BYTES = 8 * Double.BYTES;

    private DecisionTables() {}

    static ByteBuffer tensors(StepPlan plan, List<TensorPlan> tensors, DecisionRules rules) {
        ByteBuffer table = Tables.bytes(tensors.size(), TENSOR_BYTES);
        for (int i = 0; i < tensors.size(); i++) {
            table.putInt(plan.firstSlots().get(i)).putInt(tensors.get(i).rows().count());
            table.putInt(plan.layerSlots().get(i)).putInt(rules.flags(tensors.get(i)));
        }
        return table.flip();
    }

    static ByteBuffer limits(List<TensorPlan> tensors, DecisionRules rules) {
        ByteBuffer table = Tables.bytes(tensors.size(), LIMITS_BYTES);
        for (TensorPlan tensor : tensors) {
            putThreshold(table, tensor.delta(), tensor.rows().length(), rules);
            putThreshold(table, tensor.delta(), tensor.rows().elements(), rules);
            table.putDouble((float) tensor.eps());
            table.putDouble(rules.normPlusEps() ? tensor.eps() : 0);
        }
        return table.flip();
    }

    /** delta / sqrt(n), and the factors of the comparison squared: n and delta^2, or 1 and the rounded threshold's square. */
    private static void putThreshold(ByteBuffer table, double delta, int elements, DecisionRules rules) {
        double threshold = rules.threshold(delta, elements);
        double root = rules.roundedThreshold() ? threshold : delta;
        table.putDouble(threshold);
        table.putDouble(rules.roundedThreshold() ? 1 : elements);
        table.putDouble(root * root);
    }
}
