package adamp.ports.libtorch;

import adamp.properties.port.PortDeclined;
import adamp.properties.rule.Precision;
import adamp.properties.rule.TensorShape;
import java.util.Arrays;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Numbers in and out of tensors of one type, by way of float64: exact both ways, as each is a number of the type. */
final class Tensors {
    private final ScalarType type;

    /** @throws PortDeclined if libtorch has no optimizer that holds its state so */
    Tensors(Precision precision) {
        type = switch (precision) {
            case FLOAT64 -> ScalarType.Double;
            case FLOAT32 -> ScalarType.Float;
            case BFLOAT16 -> ScalarType.BFloat16;
            case FLOAT16 -> ScalarType.Half;
            case BFLOAT16_WITH_MASTER, FLOAT16_WITH_MASTER ->
                throw new PortDeclined("libtorch's optimizers keep no master of the weights");
        };
    }

    private static long[] sizes(TensorShape shape) {
        return Arrays.stream(shape.sizes()).asLongStream().toArray();
    }

    Tensor zeros(TensorShape shape) {
        return torch.zeros(sizes(shape), new TensorOptions(type));
    }

    Tensor of(TensorShape shape, double[] values) {
        Tensor wide = torch.zeros(sizes(shape), new TensorOptions(ScalarType.Double));
        if (values.length > 0) {
            wide.data_ptr_double().put(values);
        }
        return wide.to(type);
    }

    void write(Tensor parameter, TensorShape shape, double[] values) {
        try (NoGradGuard unseen = new NoGradGuard()) {
            parameter.copy_(of(shape, values));
        }
    }

    double[] read(Tensor tensor) {
        double[] values = new double[Math.toIntExact(tensor.numel())];
        if (values.length > 0) {
            tensor.detach().to(ScalarType.Double).contiguous().data_ptr_double().get(values);
        }
        return values;
    }
}
