package adamp.experiments.bench;

import java.util.ArrayList;
import java.util.List;

/** The 62 trainable parameters of ResNet18 (He et al., 2016) for 1000 classes: 11,689,512 weights. */
final class ResNet18Shapes {
    private final List<int[]> shapes = new ArrayList<>();

    private ResNet18Shapes() {}

    static List<int[]> all() {
        ResNet18Shapes network = new ResNet18Shapes();
        network.convolutionBatchNorm(64, 3, 7);
        network.stage(64, 64);
        network.stage(64, 128);
        network.stage(128, 256);
        network.stage(256, 512);
        network.shapes.add(new int[] {1000, 512});
        network.shapes.add(new int[] {1000});
        return network.shapes;
    }

    /** Two basic blocks; where the width changes, the first has a convolution of size 1 beside it. */
    private void stage(int in, int out) {
        convolutionBatchNorm(out, in, 3);
        convolutionBatchNorm(out, out, 3);
        if (in != out) {
            convolutionBatchNorm(out, in, 1);
        }
        convolutionBatchNorm(out, out, 3);
        convolutionBatchNorm(out, out, 3);
    }

    private void convolutionBatchNorm(int out, int in, int size) {
        shapes.add(new int[] {out, in, size, size});
        shapes.add(new int[] {out});
        shapes.add(new int[] {out});
    }
}
