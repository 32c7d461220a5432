package adamp.optimizer.gpu.emulator;

import adamp.optimizer.gpu.GpuEvent;

/** A point of a stream, which has got there already. */
final class EmulatedEvent implements GpuEvent {
    @Override
    public void synchronize() {
        // The work before the event was done before the event was made.
    }

    @Override
    public void close() {
        // It holds nothing.
    }
}
