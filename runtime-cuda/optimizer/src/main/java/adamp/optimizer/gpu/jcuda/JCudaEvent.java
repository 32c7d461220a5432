package adamp.optimizer.gpu.jcuda;

import adamp.optimizer.gpu.GpuEvent;
import adamp.optimizer.gpu.GpuException;
import jcuda.driver.CUevent;
import jcuda.driver.CUevent_flags;
import jcuda.driver.JCudaDriver;

/** An event of a CUDA device, which takes no times and so costs little. */
final class JCudaEvent extends Resource implements GpuEvent {
    private final CUevent handle;

    private JCudaEvent(Context context, CUevent handle) {
        super(context, "event");
        this.handle = handle;
    }

    /** @throws GpuException if the stream's work has failed */
    static JCudaEvent record(Context context, JCudaStream stream) {
        CUevent handle = new CUevent();
        DriverCall.CREATE_EVENT.check(JCudaDriver.cuEventCreate(handle, CUevent_flags.CU_EVENT_DISABLE_TIMING));
        JCudaEvent event = new JCudaEvent(context, handle);
        DriverCall.RECORD.check(JCudaDriver.cuEventRecord(handle, stream.handle()));
        return event;
    }

    CUevent handle() {
        return handle;
    }

    @Override
    public void synchronize() {
        requireOpen();
        context().run(() -> DriverCall.SYNCHRONIZE_EVENT.check(JCudaDriver.cuEventSynchronize(handle)));
    }

    @Override
    void free() {
        DriverCall.DESTROY_EVENT.check(JCudaDriver.cuEventDestroy(handle));
    }
}
