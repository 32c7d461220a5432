package adamp.optimizer.gpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** One use of everything that a device offers, checked by what comes back from it: the contract of the seam. */
public final class Session {
    /** A kernel that the recorder knows, and a device can compile: it stores a value in each of n ints. */
    public static final String PTX = """
            .version 6.3
            .target sm_75
            .address_size 64
            .visible .entry store(.param .u64 target, .param .u32 n, .param .u32 value)
            {
                .reg .pred %p<2>;
                .reg .b32 %r<6>;
                .reg .b64 %rd<5>;
                ld.param.u64 %rd1, [target];
                ld.param.u32 %r1, [n];
                ld.param.u32 %r2, [value];
                mov.u32 %r3, %ctaid.x;
                mov.u32 %r4, %ntid.x;
                mov.u32 %r5, %tid.x;
                mad.lo.s32 %r3, %r3, %r4, %r5;
                setp.ge.u32 %p1, %r3, %r1;
                @%p1 bra DONE;
                cvta.to.global.u64 %rd2, %rd1;
                mul.wide.u32 %rd3, %r3, 4;
                add.s64 %rd4, %rd2, %rd3;
                st.global.u32 [%rd4], %r2;
            DONE:
                ret;
            }
            """;

    private static final int INTS = 300;
    private static final int BYTES = INTS * Integer.BYTES;

    private final Gpu gpu;
    private final GpuStream stream;
    private final Kernel store;
    private final DeviceBuffer device;
    private final ByteBuffer host = ByteBuffer.allocateDirect(BYTES).order(ByteOrder.nativeOrder());

    public Session(Gpu gpu) {
        this.gpu = gpu;
        this.stream = gpu.newStream();
        this.store = gpu.load(PTX).kernel("store");
        this.device = gpu.allocate(BYTES);
    }

    public void everything() {
        kernelsTakeTheirArguments();
        copiesTakeOffsetsAndPositions();
        foreignMemoryIsNotFreed();
        streamsWaitForEvents();
        graphsDoTheirWorkAgain();
        whatIsClosedSaysSo();
        gpu.synchronize();
    }

    public void kernelsTakeTheirArguments() {
        launch(device, 41);
        assertEquals(41, download().getInt(0));
        assertEquals(41, download().getInt(BYTES - Integer.BYTES));
    }

    private void copiesTakeOffsetsAndPositions() {
        stream.fill(device, 0, BYTES, (byte) 1);
        ByteBuffer eight = ByteBuffer.allocateDirect(16).order(ByteOrder.nativeOrder());
        eight.putLong(8, 0x0807060504030201L).position(8);
        stream.upload(device, 4, eight);
        stream.copy(device, 4, device, 100, 4);
        ByteBuffer back = download();
        assertEquals(0x01010101, back.getInt(0));
        assertEquals(0x0807060504030201L, back.getLong(4));
        assertEquals(0x04030201, back.getInt(100));
        assertEquals(0x01010101, back.getInt(104));
        assertEquals(8, eight.position());
        stream.upload(device, 0, ByteBuffer.allocateDirect(0).order(ByteOrder.nativeOrder()));
        stream.fill(device, BYTES, 0, (byte) 0);
    }

    private void foreignMemoryIsNotFreed() {
        try (DeviceBuffer foreign = gpu.wrap(device.address() + 8, 16)) {
            launch(foreign, 43, 4);
        }
        assertEquals(43, download().getInt(8));
        GpuException wrong = assertThrows(GpuException.class, () -> gpu.wrap(64, 16));
        assertTrue(wrong.getMessage().startsWith("wrap of 16 bytes at 0x40: "), wrong.getMessage());
        gpu.allocate(0).close();
    }

    private void streamsWaitForEvents() {
        try (GpuStream other = gpu.newStream();
                GpuEvent done = stream.record()) {
            other.await(done);
            other.fill(device, 0, 4, (byte) 2);
            try (GpuEvent filled = other.record()) {
                filled.synchronize();
            }
        }
        assertEquals(0x02020202, download().getInt(0));
    }

    private void graphsDoTheirWorkAgain() {
        try (HostBuffer value = gpu.hostBuffer(4);
                GpuGraph graph = stream.capture(() -> {
                    launch(device, 44);
                    stream.upload(device, 0, value.bytes());
                })) {
            assertEquals(0x02020202, download().getInt(0));
            for (int step = 1; step <= 2; step++) {
                value.bytes().putInt(0, step);
                graph.replay();
                assertEquals(step, download().getInt(0));
                assertEquals(44, download().getInt(4));
            }
        }
        assertThrows(
                IllegalStateException.class,
                () -> stream.capture(() -> {
                    throw new IllegalStateException("the work's own");
                }));
        launch(device, 45);
        assertEquals(45, download().getInt(0));
    }

    private void whatIsClosedSaysSo() {
        DeviceBuffer buffer = gpu.allocate(8);
        buffer.close();
        buffer.close();
        assertThrows(GpuException.class, buffer::address);
        assertThrows(GpuException.class, () -> stream.fill(buffer, 0, 8, (byte) 0));
    }

    ByteBuffer download() {
        stream.download(device, 0, host);
        stream.synchronize();
        return host;
    }

    private void launch(DeviceBuffer target, int value) {
        launch(target, value, INTS);
    }

    private void launch(DeviceBuffer target, int value, int count) {
        stream.launch(
                store,
                new Launch((count + 127) / 128, 128),
                new KernelArguments().putAddress(target).putInt(count).putInt(value));
    }
}
