package adamp.optimizer.gpu.emulator.exec;

import adamp.optimizer.gpu.emulator.ir.PtxKernel;
import adamp.optimizer.gpu.emulator.sanitize.Sanitizer;
import adamp.optimizer.gpu.emulator.sanitize.WrittenRegisters;
import java.nio.ByteBuffer;

/** A kernel made ready for blocks of a size; runs launch after launch. */
public final class BoundKernel {
    private final DeviceMemory memory;
    private final Sanitizer sanitizer;
    private final Context context;
    private final RegisterFile registers;
    private final BlockRunner runner;

    /** @param observer null if nobody watches */
    public BoundKernel(PtxKernel kernel, int threads, DeviceMemory memory, Sanitizer sanitizer, Observer observer) {
        this.memory = memory;
        this.sanitizer = sanitizer;
        context = new Context(kernel.name());
        registers = new RegisterFile(kernel.registers(), threads);
        Binder binder =
                new Binder(registers, memory, new SharedMemory(kernel.shared(), sanitizer.memory()), context, observer);
        Step[] steps = kernel.instructions().stream().map(binder::bind).toArray(Step[]::new);
        WrittenRegisters written =
                sanitizer.registers() ? new WrittenRegisters(kernel.registers().size(), threads) : null;
        runner = new BlockRunner(steps, kernel.registers(), registers, context, threads, written);
    }

    /**
     * Runs all blocks.
     *
     * @param arguments the packed parameters
     * @return the thread-instructions it took
     * @throws adamp.optimizer.gpu.emulator.sanitize.SanitizerException at the first fault
     */
    public long launch(int blocks, ByteBuffer arguments) {
        long serial = memory.takeSerials(blocks);
        context.arguments = arguments;
        context.global.beginLaunch(serial, blocks);
        registers.beginLaunch(blocks);
        runner.beginLaunch(sanitizer.instructionBudget());
        for (int block = 0; block < blocks; block++) {
            context.block = block;
            context.global.beginBlock(serial + block);
            context.shared.beginSharedBlock(serial + block);
            registers.beginBlock(block);
            runner.run();
        }
        return runner.executed();
    }
}
