package adamp.optimizer.gpu.jcuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the driver is really asked to do, as the recorder saw it. */
class DriverCallsTest {
    @Test
    void theCodeCallsTheFunctionsOfTheListAndNoOthers() {
        Set<String> called = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("adamp.optimizer.gpu.jcuda")
                        .stream()
                        .flatMap(c -> c.getMethodCallsFromSelf().stream())
                        .map(JavaMethodCall::getTarget)
                        .filter(target -> target.getOwner().getFullName().startsWith("jcuda.driver.JCudaDriver"))
                        .map(target -> target.getName().replace("cuModuleLoadDataJIT", "cuModuleLoadDataEx"))
                        .filter(name -> !name.equals("setExceptionsEnabled"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(names(DriverCall::function), called);
    }

    @Test
    void aSessionAndAFailureReachTheDriverByTheListedSymbols() {
        Recording session = RecordedDriver.run("session", Map.of()).requireClean();
        Recording full = RecordedDriver.run("allocations", Map.of("ADAMP_CUDA_FAIL", "cuMemAlloc_v2:3:2"))
                .requireClean();
        Set<String> seen = new TreeSet<>(Set.of("cuCtxPushCurrent_v2", "cuCtxPopCurrent_v2"));
        seen.addAll(session.functions());
        seen.addAll(full.functions());
        assertEquals(names(DriverCall::symbol), seen);
    }

    @Test
    void aSessionBeginsWithTheVersionAndEndsWithTheContextGivenBack() {
        Recording session = RecordedDriver.run("session", Map.of()).requireClean();
        List<String> functions = session.functions();
        assertEquals(
                List.of("cuDriverGetVersion", "cuInit", "cuDeviceGetCount", "cuDeviceGet"), functions.subList(0, 4));
        assertEquals("cuDevicePrimaryCtxRelease_v2", functions.get(functions.size() - 1));
        assertEquals(Recording.NOTHING_LEFT, session.calls().get(session.calls().size() - 1));
        assertEquals(
                List.of(
                        "the CUDA device is closed; open it again",
                        "the stream is closed; use it before it or its device is closed",
                        "the CUDA device is closed; open it again"),
                session.output());
    }

    @Test
    void everyCallIsMadeInTheContextThatItPushedAndPopped() {
        Recording session = RecordedDriver.run("session", Map.of()).requireClean();
        assertEquals(
                session.callsOf("cuCtxPushCurrent_v2").size(),
                session.callsOf("cuCtxPopCurrent_v2").size());
        assertTrue(session.callsOf("cuCtxPushCurrent_v2").size() > 10);
    }

    @Test
    void streamsDoNotBlockAndEventsTakeNoTimes() {
        Recording session = RecordedDriver.run("session", Map.of()).requireClean();
        session.callsOf("cuStreamCreate").forEach(line -> assertEquals("cuStreamCreate flags=1", line));
        session.callsOf("cuEventCreate").forEach(line -> assertEquals("cuEventCreate flags=2", line));
    }

    @Test
    void aCaptureIsBegunFilledEndedInstantiatedAndItsGraphDestroyed() {
        List<String> functions =
                RecordedDriver.run("session", Map.of()).requireClean().functions();
        int begin = functions.indexOf("cuStreamBeginCapture_v2");
        assertEquals(
                List.of(
                        "cuStreamBeginCapture_v2",
                        "cuLaunchKernel",
                        "cuMemcpyHtoDAsync_v2",
                        "cuStreamEndCapture",
                        "cuGraphInstantiateWithFlags",
                        "cuGraphDestroy"),
                functions.subList(begin, begin + 6));
    }

    @Test
    void hostBuffersAreWholePagesLockedOnce() {
        Recording session = RecordedDriver.run("session", Map.of()).requireClean();
        assertEquals(
                List.of("cuMemHostRegister_v2 bytes=4096 aligned=1 flags=0"), session.callsOf("cuMemHostRegister_v2"));
        assertEquals(1, session.callsOf("cuMemHostUnregister").size());
    }

    @Test
    void argumentsArriveAsOnePackedBuffer() {
        Recording run = RecordedDriver.run("arguments", Map.of()).requireClean();
        long address = Long.parseUnsignedLong(run.output().get(0), 16);
        ByteBuffer packed = ByteBuffer.allocate(32).order(ByteOrder.nativeOrder());
        packed.putInt(0, 0x11223344).putLong(8, address).putFloat(16, 1.5f).putDouble(24, -2.0);
        assertEquals(
                List.of("cuLaunchKernel kernel=other grid=3,1,1 block=256,1,1 shared=0 parameters=0 arguments="
                        + HexFormat.of().formatHex(packed.array())),
                run.callsOf("cuLaunchKernel"));
    }

    private static Set<String> names(Function<DriverCall, String> name) {
        return Arrays.stream(DriverCall.values()).map(name).collect(Collectors.toCollection(TreeSet::new));
    }
}
