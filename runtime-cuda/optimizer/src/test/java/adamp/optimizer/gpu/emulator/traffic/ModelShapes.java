package adamp.optimizer.gpu.emulator.traffic;

import adamp.optimizer.Shape;
import java.util.ArrayList;
import java.util.List;

/** The parameters of networks whose steps are counted. */
final class ModelShapes {
    private static final int EXPANSION = 4;

    private ModelShapes() {}

    /** ResNet50 (He et al., 2016) for 1000 classes: 25,557,032 weights in 161 tensors. */
    static List<Shape> resNet50() {
        List<Shape> shapes = new ArrayList<>();
        convolution(shapes, 64, 3, 7);
        int in = 64;
        int[] blocks = {3, 4, 6, 3};
        for (int stage = 0; stage < blocks.length; stage++) {
            int width = 64 << stage;
            for (int block = 0; block < blocks[stage]; block++) {
                convolution(shapes, width, in, 1);
                convolution(shapes, width, width, 3);
                convolution(shapes, EXPANSION * width, width, 1);
                if (block == 0) {
                    convolution(shapes, EXPANSION * width, in, 1);
                }
                in = EXPANSION * width;
            }
        }
        linear(shapes, 1000, in);
        return shapes;
    }

    /** A transformer encoder (Vaswani et al., 2017) with an embedding: width, feed-forward width, layers, vocabulary. */
    static List<Shape> transformer(int width, int inner, int layers, int vocabulary) {
        List<Shape> shapes = new ArrayList<>();
        shapes.add(Shape.of(vocabulary, width));
        for (int layer = 0; layer < layers; layer++) {
            linear(shapes, 3 * width, width);
            linear(shapes, width, width);
            linear(shapes, inner, width);
            linear(shapes, width, inner);
            for (int norm = 0; norm < 2; norm++) {
                shapes.add(Shape.of(width));
                shapes.add(Shape.of(width));
            }
        }
        return shapes;
    }

    /** A matrix alone. */
    static List<Shape> matrix(int rows, int length) {
        return List.of(Shape.of(rows, length));
    }

    static long parameters(List<Shape> shapes) {
        return shapes.stream().mapToLong(Shape::elements).sum();
    }

    /** A convolution and the scale and shift of its normalization. */
    private static void convolution(List<Shape> shapes, int out, int in, int size) {
        shapes.add(Shape.of(out, in, size, size));
        shapes.add(Shape.of(out));
        shapes.add(Shape.of(out));
    }

    private static void linear(List<Shape> shapes, int out, int in) {
        shapes.add(Shape.of(out, in));
        shapes.add(Shape.of(out));
    }
}
