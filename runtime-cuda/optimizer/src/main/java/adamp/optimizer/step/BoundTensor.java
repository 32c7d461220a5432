package adamp.optimizer.step;

import adamp.optimizer.DirectStorage;
import adamp.optimizer.FloatStorage;
import adamp.optimizer.Tensor;
import adamp.optimizer.plan.Layout;
import java.nio.ByteBuffer;

/** A tensor whose elements are read and written by their number in row order, whatever its memory layout. */
public final class BoundTensor {
    private final FloatStorage storage;
    private final Layout layout;

    public BoundTensor(Tensor tensor, int channelAxis) {
        this.storage = tensor.storage();
        this.layout = Layout.of(
                tensor.shape(),
                tensor.offset(),
                tensor.strides(),
                tensor.shape().rank() < 2 ? 0 : channelAxis);
    }

    /** The memory the tensor lies in. */
    public FloatStorage storage() {
        return storage;
    }

    /** Where the elements lie, in row order. */
    public Layout layout() {
        return layout;
    }

    /** Whether row order is memory order, without gaps. */
    public boolean isDense() {
        return layout.isDense();
    }

    /** The memory as bytes if it can be used in place, or null. */
    public ByteBuffer bytesInPlace() {
        return layout.isDense() ? storage.bytesOrNull() : null;
    }

    /** Where in the storage element 0 lies. */
    public int offset() {
        return layout.offset();
    }

    /** Copies elements {@code start ...} to the beginning of {@code target}. */
    public void read(int start, float[] target, int length) {
        if (layout.isDense()) {
            storage.read(layout.offset() + start, target, 0, length);
        } else {
            layout.visit(start, length, (element, place) -> target[element] = storage.get(place));
        }
    }

    /** Copies elements {@code start ...} to the beginning of {@code target}. */
    public void read(int start, DirectStorage target, int length) {
        if (layout.isDense()) {
            storage.read(layout.offset() + start, target, length);
        } else {
            layout.visit(start, length, (element, place) -> target.set(element, storage.get(place)));
        }
    }

    /** Copies the beginning of {@code source} to elements {@code start ...}. */
    public void write(int start, float[] source, int length) {
        if (layout.isDense()) {
            storage.write(layout.offset() + start, source, 0, length);
        } else {
            layout.visit(start, length, (element, place) -> storage.set(place, source[element]));
        }
    }

    /** Copies the beginning of {@code source} to elements {@code start ...}. */
    public void write(int start, DirectStorage source, int length) {
        if (layout.isDense()) {
            storage.write(layout.offset() + start, source, length);
        } else {
            layout.visit(start, length, (element, place) -> storage.set(place, source.get(element)));
        }
    }
}
