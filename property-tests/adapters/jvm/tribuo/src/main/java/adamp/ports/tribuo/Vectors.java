package adamp.ports.tribuo;

import java.util.Arrays;
import org.tribuo.math.Parameters;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.Tensor;
import org.tribuo.math.protos.ParametersProto;

/** Parameters that are vectors: a tensor's shape does not matter to an elementwise optimiser. */
final class Vectors implements Parameters {
    private static final long serialVersionUID = 1;

    private Tensor[] weights;

    /** Zeros of these sizes. */
    Vectors(int... sizes) {
        weights = Arrays.stream(sizes).mapToObj(DenseVector::new).toArray(Tensor[]::new);
    }

    @Override
    public Tensor[] getEmptyCopy() {
        return Arrays.stream(weights)
                .map(weight -> new DenseVector(((DenseVector) weight).size()))
                .toArray(Tensor[]::new);
    }

    @Override
    public Tensor[] get() {
        return weights;
    }

    @Override
    public void set(Tensor[] newWeights) {
        weights = newWeights;
    }

    @Override
    public void update(Tensor[] steps) {
        for (int i = 0; i < steps.length; i++) {
            weights[i].intersectAndAddInPlace(steps[i]);
        }
    }

    @Override
    public Tensor[] merge(Tensor[][] gradients, int size) {
        throw new UnsupportedOperationException("one thread gives one gradient");
    }

    @Override
    public ParametersProto serialize() {
        throw new UnsupportedOperationException("nobody stores these");
    }
}
