package adamp.optimizer;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/**
 * A named tensor that an optimizer steps in place.
 *
 * @param name names the parameter in reports, saved state and errors; unique within an optimizer
 * @param tensor the weights; every index has a place of its own in memory
 */
public record Parameter(String name, Tensor tensor) {
    /** @throws InvalidInputException if the name is blank or two indices of the tensor share a place in memory */
    public Parameter {
        if (name == null || name.isBlank()) {
            throw new InvalidInputException("parameter of shape " + (tensor == null ? "?" : tensor.shape())
                    + " has no name; give each parameter a name");
        }
        if (tensor == null) {
            throw new InvalidInputException("parameter '" + name + "' has no tensor; give its weights");
        }
        if (Overlap.within(tensor)) {
            throw new InvalidInputException("parameter '" + name
                    + "': several indices share one place in memory (expanded strides); copy it before stepping it");
        }
    }

    /** A row-major parameter over an array. */
    public static Parameter of(String name, float[] values, int... sizes) {
        return named(name, new HeapStorage(values), sizes);
    }

    /** A row-major parameter over direct memory in native order: the fastest to step. */
    public static Parameter of(String name, ByteBuffer buffer, int... sizes) {
        return named(name, DirectStorage.of(buffer), sizes);
    }

    /** A row-major parameter over direct memory in native order. */
    public static Parameter of(String name, FloatBuffer buffer, int... sizes) {
        return named(name, DirectStorage.of(buffer), sizes);
    }

    /** A parameter over a tensor of any layout. */
    public static Parameter of(String name, Tensor tensor) {
        return new Parameter(name, tensor);
    }

    private static Parameter named(String name, FloatStorage storage, int... sizes) {
        try {
            return new Parameter(name, Tensor.of(storage, Shape.of(sizes)));
        } catch (InvalidInputException e) {
            throw new InvalidInputException("parameter '" + name + "': " + e.getMessage());
        }
    }

    public Shape shape() {
        return tensor.shape();
    }
}
