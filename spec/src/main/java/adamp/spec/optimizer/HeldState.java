package adamp.spec.optimizer;

import adamp.spec.convention.LowPrecisionState;
import adamp.spec.convention.Setting;
import adamp.spec.field.Dtype;
import adamp.spec.vector.Tensor;
import java.util.Optional;
import org.apache.commons.math3.FieldElement;

/** Rounds what is held from step to step as {@link LowPrecisionState} says; only for tensors narrower than binary32. */
final class HeldState<T extends FieldElement<T>> {
    private final Optional<Dtype> held;

    HeldState(Setting<T> setting) {
        this.held = setting.dtype().isLowPrecision()
                ? switch (setting.conventions().get(LowPrecisionState.class)) {
                    case EXACT -> Optional.empty();
                    case TENSOR -> Optional.of(setting.dtype());
                    case FLOAT32 -> Optional.of(Dtype.BINARY32);
                }
                : Optional.empty();
    }

    Tensor<T> held(Tensor<T> tensor) {
        return held.map(dtype -> tensor.map(x -> tensor.scalars().round(x, dtype)))
                .orElse(tensor);
    }
}
