package adamp.bundle;

import java.util.ArrayList;
import java.util.List;

/** The 161 trainable parameters of ResNet50 (He et al., 2016) for 1000 classes: 25,557,032 weights. */
final class ResNet50Shapes {
    private static final int EXPANSION = 4;

    private final List<int[]> shapes = new ArrayList<>();
    private int channels;

    private ResNet50Shapes() {}

    static List<int[]> all() {
        ResNet50Shapes network = new ResNet50Shapes();
        network.convolutionBatchNorm(64, 3, 7);
        network.channels = 64;
        network.stage(64, 3);
        network.stage(128, 4);
        network.stage(256, 6);
        network.stage(512, 3);
        network.shapes.add(new int[] {1000, 2048});
        network.shapes.add(new int[] {1000});
        return network.shapes;
    }

    /** Bottleneck blocks; the first has a convolution of size 1 beside it. */
    private void stage(int width, int blocks) {
        for (int block = 0; block < blocks; block++) {
            convolutionBatchNorm(width, channels, 1);
            convolutionBatchNorm(width, width, 3);
            convolutionBatchNorm(EXPANSION * width, width, 1);
            if (block == 0) {
                convolutionBatchNorm(EXPANSION * width, channels, 1);
            }
            channels = EXPANSION * width;
        }
    }

    private void convolutionBatchNorm(int out, int in, int size) {
        shapes.add(new int[] {out, in, size, size});
        shapes.add(new int[] {out});
        shapes.add(new int[] {out});
    }
}
