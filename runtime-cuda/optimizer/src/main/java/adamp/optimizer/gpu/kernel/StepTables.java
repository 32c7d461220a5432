package adamp.optimizer.gpu.kernel;

import adamp.optimizer.ElementType;
import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuEvent;
import adamp.optimizer.gpu.GpuStream;
import adamp.optimizer.gpu.HostBuffer;
import java.nio.ByteBuffer;

/**
 * What changes from step to step, as the kernels read it: structs {@code Memory} of all tensors, then structs
 * {@code Step}. One upload a step, from one of two host buffers in turn, so that the next step can be set while the last
 * is still under way.
 */
final class StepTables implements AutoCloseable {
    private static final int MEMORY_BYTES = 5 * Long.BYTES;
    private static final int STEP_BYTES = 13 * Float.BYTES;
    private static final int ACTIVE = 10 * Float.BYTES;

    private final int tensors;
    private final ByteBuffer next;
    private final HostBuffer[] staging = new HostBuffer[2];
    private final GpuEvent[] sent = new GpuEvent[2];
    private final DeviceBuffer table;
    private int turn;

    StepTables(Gpu gpu, int tensors) {
        this.tensors = tensors;
        this.next = Tables.bytes(tensors, MEMORY_BYTES + STEP_BYTES);
        this.table = gpu.allocate(next.capacity());
        for (int i = 0; i < staging.length; i++) {
            staging[i] = gpu.hostBuffer(next.capacity());
        }
    }

    /** Where the structs {@code Memory} begin on the device. */
    long memories() {
        return table.address();
    }

    /** Where the structs {@code Step} begin on the device. */
    long steps() {
        return table.address() + (long) tensors * MEMORY_BYTES;
    }

    void set(int tensor, ElementType type, TensorMemory memory, TensorStep step) {
        next.position(tensor * MEMORY_BYTES);
        next.putLong(memory.weight()).putLong(memory.gradient());
        next.putLong(memory.first()).putLong(memory.second()).putLong(memory.narrow());
        next.position(stepOffset(tensor));
        next.putFloat(step.scalars().step()).putFloat(step.scalars().decay());
        next.putFloat(step.scalars().projectedDecay()).putFloat(step.scalars().coupledDecay());
        next.putFloat(step.firstDecay()).putFloat(step.firstShare());
        next.putFloat(step.secondDecay()).putFloat(step.secondShare());
        next.putFloat(step.rootCorrection()).putFloat(step.eps());
        next.putInt(1).putInt(number(type)).putInt(step.flags());
    }

    private static int number(ElementType type) {
        return switch (type) {
            case FLOAT32 -> 0;
            case FLOAT16 -> 1;
            case BFLOAT16 -> 2;
        };
    }

    /** Addresses of 0 besides: a kernel that touched the tensor all the same would fault. */
    void skip(int tensor) {
        next.putInt(stepOffset(tensor) + ACTIVE, 0);
        for (int address = 0; address < MEMORY_BYTES; address += Long.BYTES) {
            next.putLong(tensor * MEMORY_BYTES + address, 0);
        }
    }

    boolean isActive(int tensor) {
        return next.getInt(stepOffset(tensor) + ACTIVE) != 0;
    }

    private int stepOffset(int tensor) {
        return tensors * MEMORY_BYTES + tensor * STEP_BYTES;
    }

    void upload(GpuStream stream) {
        if (next.capacity() == 0) {
            return;
        }
        if (sent[turn] != null) {
            sent[turn].synchronize();
            sent[turn].close();
        }
        ByteBuffer bytes = staging[turn].bytes();
        bytes.put(next.clear()).flip();
        stream.upload(table, 0, bytes);
        sent[turn] = stream.record();
        turn = 1 - turn;
    }

    @Override
    public void close() {
        for (int i = 0; i < staging.length; i++) {
            if (sent[i] != null) {
                sent[i].close();
            }
            staging[i].close();
        }
        table.close();
    }
}
