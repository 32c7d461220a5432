package adamp.optimizer.gpu.jcuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users read when the driver is missing or says no: one line, again and again, and never a crash. */
class DriverFailuresTest {
    private static final String SECOND_DEVICE =
            "no CUDA device 1: the driver sees 1, numbered from 0; give one of those";

    @TempDir
    Path folder;

    @Test
    void noDriver() {
        Recording run = RecordedDriver.run(folder, "open", Map.of());
        assumeFalse(run.output().get(0).startsWith("NVIDIA"), "this machine has a driver");
        assertThrice("no NVIDIA driver: libcuda.so.1 is not found; install the driver, or run where one is", run);
    }

    @Test
    void damagedDriver() throws IOException {
        Files.writeString(folder.resolve("libcuda.so.1"), "half a driver");
        Recording run = RecordedDriver.run(folder, "open", Map.of());
        assertEquals(0, run.exit());
        assertEquals(3, run.output().size(), run.output()::toString);
        run.output().forEach(line -> {
            assertTrue(line.startsWith("cannot load the NVIDIA driver: "), line);
            assertTrue(line.contains("libcuda.so.1"), line);
            assertTrue(line.endsWith("; reinstall the driver"), line);
        });
    }

    @Test
    void tooOldADriver() {
        Recording run = RecordedDriver.run("open", Map.of("ADAMP_CUDA_VERSION", "10020"));
        assertThrice(
                "the NVIDIA driver speaks CUDA 10.2 and 11.4 is needed; install driver 470 or later",
                run.requireClean());
        assertEquals(
                List.of("cuDriverGetVersion"),
                run.functions().stream().distinct().toList());
    }

    @Test
    void noDevice() {
        assertThrice(
                "no CUDA device: the driver sees none; see what nvidia-smi lists, and look at CUDA_VISIBLE_DEVICES",
                RecordedDriver.run("open", Map.of("ADAMP_CUDA_DEVICES", "0")).requireClean());
    }

    @Test
    void noDeviceAsTheDriverSaysItFirst() {
        assertThrice(
                "cuInit: CUDA_ERROR_NO_DEVICE (the text of error 100); see what nvidia-smi lists, and look at"
                        + " CUDA_VISIBLE_DEVICES",
                RecordedDriver.run("open", Map.of("ADAMP_CUDA_FAIL", "cuInit:1:100"))
                        .requireClean());
    }

    @Test
    void tooOldADevice() {
        Recording run = RecordedDriver.run("open", Map.of("ADAMP_CUDA_CAPABILITY", "70"))
                .requireClean();
        String message = "device 0, Recorder 0, has compute capability 7.0 and 7.5 is needed; use a device of 2018 or"
                + " later";
        assertEquals(List.of(message, message, SECOND_DEVICE), run.output());
    }

    @Test
    void noRoomForAContext() {
        Recording run = RecordedDriver.run("open", Map.of("ADAMP_CUDA_FAIL", "cuDevicePrimaryCtxRetain:1:2"))
                .requireClean();
        String message = "cuDevicePrimaryCtxRetain of Recorder 0: CUDA_ERROR_OUT_OF_MEMORY (the text of error 2); end"
                + " other programs on the device, or give it smaller tensors";
        assertEquals(List.of(message, message, SECOND_DEVICE), run.output());
    }

    @Test
    void theThirdAllocationFailsAndTheOthersAreFreed() {
        Recording run = RecordedDriver.run("allocations", Map.of("ADAMP_CUDA_FAIL", "cuMemAlloc_v2:3:2"))
                .requireClean();
        assertEquals(
                List.of("cuMemAlloc of 1048576 bytes where 4096 of 1073741824 are free: CUDA_ERROR_OUT_OF_MEMORY (the"
                        + " text of error 2); end other programs on the device, or give it smaller tensors"),
                run.output());
        assertEquals(2, run.callsOf("cuMemFree_v2").size());
    }

    @Test
    void theCompilersComplaintIsQuotedOnTheSameLine() {
        assertFirstLine(
                "cuModuleLoadDataEx [ptxas application ptx input, line 5; error : Unknown symbol | ptxas fatal :"
                        + " Ptx assembly aborted]: CUDA_ERROR_INVALID_PTX (the text of error 218); recompile the PTX",
                Map.of(
                        "ADAMP_CUDA_FAIL",
                        "cuModuleLoadDataEx:1:218",
                        "ADAMP_CUDA_JIT_LOG",
                        "ptxas application ptx input, line 5; error : Unknown symbol\nptxas fatal : Ptx assembly"
                                + " aborted\n"));
    }

    @Test
    void aFailingLaunchNamesTheKernelAndItsShape() {
        assertFirstLine(
                "cuLaunchKernel of kernel store in 3 blocks of 128: CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES (the text of"
                        + " error 701); launch fewer threads per block",
                Map.of("ADAMP_CUDA_FAIL", "cuLaunchKernel:1:701"));
    }

    @Test
    void afterALateFaultTheLastKernelIsNamed() {
        assertFirstLine(
                "cuStreamSynchronize after kernel store: CUDA_ERROR_ILLEGAL_ADDRESS (the text of error 700); a kernel"
                        + " went wrong, and the device is of no more use to this process; start it anew",
                Map.of("ADAMP_CUDA_FAIL", "cuStreamSynchronize:1:700"));
    }

    @Test
    void whatCannotBeCapturedEndsTheCaptureAndNoMore() {
        Recording run = RecordedDriver.run("capture", Map.of()).requireClean();
        assertEquals(2, run.output().size(), run.output()::toString);
        assertTrue(run.output().get(0).startsWith("cuMemAlloc of 64 bytes: CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED"));
        assertEquals(
                "synchronize: not while a graph is captured; do it before or after",
                run.output().get(1));
    }

    @Test
    void whicheverCallFailsItIsNamedAndNothingStaysOpen() {
        Recording run = RecordedDriver.run(
                        "sweep",
                        Map.of("ADAMP_CUDA_FAIL_FILE", folder.resolve("order").toString()))
                .requireClean();
        for (DriverCall call : DriverCall.values()) {
            String line = run.output().get(call.ordinal());
            if (HARMLESS.contains(call)) {
                assertEquals(call.symbol() + " passed", line);
            } else {
                assertTrue(line.startsWith(call.symbol() + " " + call.function()), line);
                assertTrue(line.contains("CUDA_ERROR_UNKNOWN (the text of error 999); "), line);
            }
        }
        assertEquals(DriverCall.values().length, run.output().size());
    }

    /** Not called in a session without trouble, or, for locked pages, done without. */
    private static final List<DriverCall> HARMLESS =
            List.of(DriverCall.ERROR_TEXT, DriverCall.FREE_MEMORY, DriverCall.LOCK_PAGES);

    private static void assertFirstLine(String message, Map<String, String> settings) {
        Recording run = RecordedDriver.run("caught", settings).requireClean();
        assertEquals(List.of(message), run.output());
    }

    private static void assertThrice(String message, Recording run) {
        assertEquals(0, run.exit(), run.output()::toString);
        assertEquals(List.of(message, message, message), run.output());
    }
}
