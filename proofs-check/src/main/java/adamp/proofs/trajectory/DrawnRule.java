package adamp.proofs.trajectory;

import adamp.spec.convention.AxisValue;
import adamp.spec.convention.ChannelAxis;
import adamp.spec.convention.CosineOfZero;
import adamp.spec.convention.OneDimensional;
import adamp.spec.convention.RowVerdict;
import adamp.spec.convention.Views;
import adamp.spec.vector.Shape;
import java.util.List;

/** Equation 11 with the conventions it was drawn with, and the shape it reads. */
record DrawnRule(
        Layout layout,
        double delta,
        Views views,
        RowVerdict rowVerdict,
        CosineOfZero cosineOfZero,
        OneDimensional oneDimensional,
        ChannelAxis channelAxis) {
    private static final List<Shape> SHAPES =
            List.of(Shape.of(1, 2), Shape.of(2, 1), Shape.of(2, 2), Shape.of(2, 3), Shape.of(3, 2), Shape.of(2, 2, 2));

    static DrawnRule drawn(Draw draw) {
        boolean vector = draw.oneIn(8);
        Shape shape = vector ? Shape.of(1 + draw.below(3)) : SHAPES.get(draw.below(SHAPES.size()));
        ChannelAxis axis = draw.of(ChannelAxis.FIRST, ChannelAxis.FIRST, ChannelAxis.SECOND, ChannelAxis.LAST);
        int index =
                switch (axis) {
                    case FIRST -> 0;
                    case SECOND -> 1;
                    case LAST -> shape.rank() - 1;
                };
        return new DrawnRule(
                Layout.of(shape, index),
                draw.number(0, 0.25, 0.5, 1, 1, 1.5, 2),
                draw.of(Views.CHANNEL_THEN_LAYER, Views.CHANNEL_THEN_LAYER, Views.CHANNEL_ONLY, Views.LAYER_ONLY),
                draw.of(RowVerdict.values()),
                draw.of(CosineOfZero.values()),
                draw.of(OneDimensional.values()),
                axis);
    }

    AxisValue[] conventions() {
        return new AxisValue[] {views, rowVerdict, cosineOfZero, oneDimensional, channelAxis};
    }

    /** The rule as Coq's record. A tensor that is skipped is one of which no view is asked. */
    String term() {
        boolean skipped = layout.shape().rank() < 2 && oneDimensional == OneDimensional.SKIPPED;
        String asked = skipped
                ? "[]"
                : switch (views) {
                    case CHANNEL_THEN_LAYER -> "[Channel; Layer]";
                    case CHANNEL_ONLY -> "[Channel]";
                    case LAYER_ONLY -> "[Layer]";
                };
        return "(Build_Rule RationalScalars " + Terms.rational(delta) + " " + asked + " "
                + (rowVerdict == RowVerdict.EACH_ROW ? "EachRow" : "AllRows") + " "
                + (cosineOfZero == CosineOfZero.ZERO ? "CountsAsZero" : "Undefined") + ")";
    }

    /** For messages. */
    String description() {
        return "shape " + layout.shape() + ", delta " + delta + ", " + views.key() + ", " + rowVerdict.key()
                + ", cosine of zero " + cosineOfZero.key() + ", channels " + channelAxis.key()
                + (layout.shape().rank() < 2 ? ", " + oneDimensional.key() : "");
    }
}
