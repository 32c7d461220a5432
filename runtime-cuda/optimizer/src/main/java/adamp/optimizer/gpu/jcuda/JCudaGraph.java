package adamp.optimizer.gpu.jcuda;

import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.GpuGraph;
import jcuda.driver.CUgraph;
import jcuda.driver.CUgraphExec;
import jcuda.driver.CUresult;
import jcuda.driver.CUstreamCaptureMode;
import jcuda.driver.JCudaDriver;

/** A CUDA graph of what one stream did, bound to that stream. */
final class JCudaGraph extends Resource implements GpuGraph {
    private final JCudaStream stream;
    private final CUgraphExec executable;

    /** Never read: what the graph's copies touch lives as long as the graph. */
    @SuppressWarnings("unused")
    private final HostBytesInUse hostBytes;

    private JCudaGraph(JCudaStream stream, CUgraphExec executable, HostBytesInUse hostBytes) {
        super(stream.context(), "graph");
        this.stream = stream;
        this.executable = executable;
        this.hostBytes = hostBytes;
    }

    /**
     * @param hostBytes holds, once the work is recorded, what its copies touch
     * @throws GpuException if the recording fails
     */
    static JCudaGraph record(JCudaStream stream, Runnable work, HostBytesInUse hostBytes) {
        CUgraph graph = captured(stream, work);
        CUgraphExec executable = new CUgraphExec();
        int instantiated = JCudaDriver.cuGraphInstantiate(executable, graph, 0);
        int destroyed = JCudaDriver.cuGraphDestroy(graph);
        DriverCall.INSTANTIATE.check(instantiated);
        JCudaGraph made = new JCudaGraph(stream, executable, hostBytes);
        DriverCall.DESTROY_GRAPH.check(destroyed);
        return made;
    }

    /** Of this thread's calls those are refused that cannot be captured; other threads go their way. */
    private static CUgraph captured(JCudaStream stream, Runnable work) {
        DriverCall.BEGIN_CAPTURE.check(JCudaDriver.cuStreamBeginCapture(
                stream.handle(), CUstreamCaptureMode.CU_STREAM_CAPTURE_MODE_THREAD_LOCAL));
        CUgraph graph = new CUgraph();
        try {
            work.run();
        } catch (RuntimeException | Error trouble) {
            if (JCudaDriver.cuStreamEndCapture(stream.handle(), graph) == CUresult.CUDA_SUCCESS) {
                JCudaDriver.cuGraphDestroy(graph);
            }
            throw trouble;
        }
        DriverCall.END_CAPTURE.check(JCudaDriver.cuStreamEndCapture(stream.handle(), graph));
        return graph;
    }

    @Override
    public void replay() {
        requireOpen();
        stream.requireOpen();
        context().run(() -> DriverCall.REPLAY.check(JCudaDriver.cuGraphLaunch(executable, stream.handle())));
    }

    @Override
    void free() {
        DriverCall.DESTROY_EXECUTABLE.check(JCudaDriver.cuGraphExecDestroy(executable));
    }
}
