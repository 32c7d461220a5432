package adamp.optimizer.gpu.emulator.exec;

import adamp.optimizer.gpu.emulator.sanitize.Check;
import adamp.optimizer.gpu.emulator.sanitize.Epoch;
import adamp.optimizer.gpu.emulator.sanitize.InstructionBudgetException;
import adamp.optimizer.gpu.emulator.sanitize.SanitizerException;
import adamp.optimizer.gpu.emulator.sanitize.Site;
import java.nio.ByteBuffer;

/** What is known of a launch under way: its block, its arguments, its time. */
final class Context {
    final String kernel;
    final Epoch global = new Epoch();
    final Epoch shared = new Epoch();
    ByteBuffer arguments = ByteBuffer.allocate(0);
    int block;

    Context(String kernel) {
        this.kernel = kernel;
    }

    Site site(int line, int thread) {
        return new Site(kernel, line, block, thread);
    }

    SanitizerException fault(Check check, int line, int thread, String detail) {
        return new SanitizerException(check, site(line, thread), detail);
    }

    InstructionBudgetException overBudget(int line, int thread, long budget) {
        return new InstructionBudgetException(site(line, thread), budget);
    }
}
