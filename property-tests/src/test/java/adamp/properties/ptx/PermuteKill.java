package adamp.properties.ptx;

import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuModule;
import adamp.optimizer.gpu.GpuStream;
import adamp.optimizer.gpu.KernelArguments;
import adamp.optimizer.gpu.Launch;
import adamp.optimizer.plan.Limits;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Tensors gathered into row order and scattered from it, by the kernel's own tables: their layout is {@code permute.cu}'s.
 */
final class PermuteKill implements Kill {
    private static final String KERNEL = "permute";
    private static final int TABLE_BYTES = 1 << 12;

    /** A copy: sizes and strides of its axes, slowest first. */
    @SuppressWarnings("ArrayRecordComponent") // a plain carrier of what to copy, never compared
    private record Copy(boolean scatters, boolean narrow, int[] sizes, int[] strides) {
        int elements() {
            int product = 1;
            for (int size : sizes) {
                product *= size;
            }
            return product;
        }

        /** Up to the farthest element. */
        int span() {
            int last = 0;
            for (int axis = 0; axis < sizes.length; axis++) {
                last += (sizes[axis] - 1) * strides[axis];
            }
            return last + 1;
        }

        int bytes(int elements) {
            return elements * (narrow ? Short.BYTES : Integer.BYTES);
        }
    }

    private static final int[] SIZES = {5, 3, 4, 2};
    private static final int[] CHANNELS_LAST = {24, 1, 6, 3};
    private static final int[] REVERSED = {1, 5, 15, 60};
    private static final int[] SPACED = {50, 16, 4, 2};

    private static final List<Copy> COPIES = List.of(
            new Copy(false, false, new int[0], new int[0]),
            new Copy(false, false, SIZES, CHANNELS_LAST),
            new Copy(true, false, SIZES, REVERSED),
            new Copy(false, true, SIZES, SPACED),
            new Copy(true, true, SIZES, CHANNELS_LAST),
            new Copy(true, false, SIZES, SPACED),
            new Copy(false, false, new int[] {7, 650}, new int[] {2, 15}),
            new Copy(true, false, new int[] {9}, new int[] {3}));

    @Override
    public String name() {
        return "gathered and scattered";
    }

    @Override
    public boolean aimsAt(String kernel) {
        return kernel.equals(KERNEL);
    }

    @Override
    public boolean large() {
        return false;
    }

    @Override
    public Observed run(Gpu gpu, GpuModule module) {
        GpuStream stream = gpu.newStream();
        ByteBuffer items = table();
        ByteBuffer memories = table();
        ByteBuffer shapes = table();
        ByteBuffer axes = table();
        List<DeviceBuffer> targets = new ArrayList<>();
        int blocks = 0;
        int firstAxis = 0;
        for (int i = 0; i < COPIES.size(); i++) {
            Copy copy = COPIES.get(i);
            int source = copy.bytes(copy.scatters() ? copy.elements() : copy.span());
            int target = copy.bytes(copy.scatters() ? copy.span() : copy.elements());
            targets.add(counting(gpu, stream, target, -1));
            memories.putLong(counting(gpu, stream, source, i + 1).address());
            memories.putLong(targets.get(i).address());
            shapes.putInt(firstAxis).putInt(copy.sizes().length);
            shapes.putInt(copy.scatters() ? 1 : 0).putInt(copy.narrow() ? 1 : 0);
            for (int axis = 0; axis < copy.sizes().length; axis++) {
                axes.putInt(copy.sizes()[axis]).putInt(copy.strides()[axis]);
            }
            firstAxis += copy.sizes().length;
            for (int start = 0; start < copy.elements(); start += Limits.SEGMENT) {
                items.putInt(i).putInt(start).putInt(Math.min(start + Limits.SEGMENT, copy.elements()));
                blocks++;
            }
        }
        KernelArguments arguments = new KernelArguments();
        for (ByteBuffer table : List.of(items, memories, shapes, axes)) {
            arguments.putAddress(upload(gpu, stream, table.flip()).address());
        }
        stream.launch(module.kernel(KERNEL), new Launch(blocks, Limits.BLOCK), arguments);
        return seen(stream, targets);
    }

    /** A copy has no bound: its bits are all there is to it. */
    @Override
    public boolean isWithinBounds(Observed observed) {
        return true;
    }

    private static Observed seen(GpuStream stream, List<DeviceBuffer> targets) {
        Observed observed = new Observed();
        for (DeviceBuffer target : targets) {
            ByteBuffer bytes = bytes((int) target.bytes());
            stream.download(target, 0, bytes);
            stream.synchronize();
            short[] values = new short[bytes.remaining() / Short.BYTES];
            bytes.asShortBuffer().get(values);
            observed.add(values);
        }
        return observed;
    }

    /** A buffer of different numbers. */
    private static DeviceBuffer counting(Gpu gpu, GpuStream stream, int size, int factor) {
        ByteBuffer bytes = bytes(size);
        for (int i = 0; i < size / Short.BYTES; i++) {
            bytes.putShort(Short.BYTES * i, (short) (factor * (i + 1)));
        }
        return upload(gpu, stream, bytes);
    }

    private static DeviceBuffer upload(Gpu gpu, GpuStream stream, ByteBuffer bytes) {
        DeviceBuffer buffer = gpu.allocate(bytes.remaining());
        stream.upload(buffer, 0, bytes);
        return buffer;
    }

    private static ByteBuffer table() {
        return bytes(TABLE_BYTES);
    }

    private static ByteBuffer bytes(int count) {
        return ByteBuffer.allocateDirect(count).order(ByteOrder.nativeOrder());
    }
}
