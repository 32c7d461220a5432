package adamp.experiments.model;

import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.DeviceType;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Where libtorch keeps a network's tensors, and in which format. All are made on the processor in float32, so that a seed
 * gives the same values everywhere, and then moved.
 *
 * @param device {@code CPU}, or {@code CUDA} for the first GPU
 * @param format of weights, statistics and images
 */
public record Placement(DeviceType device, ScalarType format) {
    /** On the processor, in float32. */
    public static final Placement HOST = new Placement(DeviceType.CPU, ScalarType.Float);

    /** On the first GPU, in float32. */
    public static final Placement GPU = new Placement(DeviceType.CUDA, ScalarType.Float);

    /** The same place, numbers of another format. */
    public Placement with(ScalarType other) {
        return new Placement(device, other);
    }

    /** A tensor of numbers there: itself if it is there already, else a copy. */
    public Tensor numbers(Tensor tensor) {
        return tensor.to(place(), format);
    }

    /** A tensor of indices there, int64 as it is: itself if it is there already, else a copy. */
    public Tensor indices(Tensor tensor) {
        return tensor.to(place(), ScalarType.Long);
    }

    /** The processor has no number: libtorch takes "cpu:0" for another place than "cpu", and copies. */
    private Device place() {
        return device == DeviceType.CPU ? new Device(device) : new Device(device, (byte) 0);
    }
}
