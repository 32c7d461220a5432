package adamp.properties.cases;

import adamp.properties.rule.TensorShape;

/** Draws the shapes of tensors. */
final class Shapes {
    private Shapes() {}

    /** Rank one to four, up to about 600 elements, every row length from 1 to 40 among them. */
    static TensorShape any(Builder b) {
        Draw draw = b.draw;
        return draw.chance(0.15) ? new TensorShape(draw.between(1, 70)) : matrix(b);
    }

    /** Rank two to four. */
    static TensorShape matrix(Builder b) {
        Draw draw = b.draw;
        int channels = b.channels(draw.oneOf(1, 1, 2, 3, 4, 7, 8));
        return switch (draw.between(0, 3)) {
            case 0 -> new TensorShape(channels, draw.between(1, 40));
            case 1 -> new TensorShape(channels, draw.between(1, 5), draw.between(1, 9));
            case 2 -> new TensorShape(channels, draw.between(1, 8), 3, 3);
            default -> new TensorShape(channels, draw.oneOf(16, 32, 64));
        };
    }

    /** Rank two to four, rows of at least two elements: a row can be orthogonal to another. */
    static TensorShape withAngles(Builder b) {
        while (true) {
            TensorShape shape = matrix(b);
            if (shape.rowLength() >= 2) {
                return shape;
            }
        }
    }
}
