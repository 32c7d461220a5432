package adamp.optimizer.gpu.emulator;

import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.GpuGraph;
import java.util.List;

/** Calls that were recorded instead of done. */
final class EmulatedGraph implements GpuGraph {
    private final EmulatedStream stream;
    private final List<Runnable> calls;
    private boolean closed;

    EmulatedGraph(EmulatedStream stream, List<Runnable> calls) {
        this.stream = stream;
        this.calls = List.copyOf(calls);
    }

    @Override
    public void replay() {
        if (closed) {
            throw new GpuException("replay: the graph is closed");
        }
        stream.requireOpen("replay");
        calls.forEach(Runnable::run);
    }

    @Override
    public void close() {
        closed = true;
    }
}
