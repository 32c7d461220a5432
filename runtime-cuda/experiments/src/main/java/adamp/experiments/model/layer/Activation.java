package adamp.experiments.model.layer;

import adamp.experiments.model.Mode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** The functions between linear layers, number by number. They overwrite their input where they can. */
public enum Activation implements Layer {
    /** max(x, 0). */
    RELU {
        @Override
        public Tensor apply(Tensor input, Mode mode) {
            return input.relu_();
        }
    },
    /** min(max(x, 0), 6). */
    RELU6 {
        @Override
        public Tensor apply(Tensor input, Mode mode) {
            return torch.relu6_(input);
        }
    },
    /** x, and x / 10 below 0. */
    LEAKY_RELU {
        @Override
        public Tensor apply(Tensor input, Mode mode) {
            return torch.leaky_relu_(input, new Scalar(0.1));
        }
    },
    /** x / (1 + exp(-x)), also called SiLU. */
    SWISH {
        @Override
        public Tensor apply(Tensor input, Mode mode) {
            return torch.silu(input);
        }
    }
}
