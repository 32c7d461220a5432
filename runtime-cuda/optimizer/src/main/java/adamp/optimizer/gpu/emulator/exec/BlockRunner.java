package adamp.optimizer.gpu.emulator.exec;

import adamp.optimizer.gpu.emulator.exec.Groups.Group;
import adamp.optimizer.gpu.emulator.ir.Register;
import adamp.optimizer.gpu.emulator.sanitize.Check;
import adamp.optimizer.gpu.emulator.sanitize.SanitizerException;
import adamp.optimizer.gpu.emulator.sanitize.WrittenRegisters;
import java.util.List;

/**
 * Runs the threads of a block. Those at the earliest instruction go first; where they meet others they go on together, so
 * that the sides of a branch join again behind it. Results do not depend on that order: threads meet in memory alone, and
 * a race there is reported.
 */
final class BlockRunner {
    private final Step[] steps;
    private final List<Register> registers;
    private final RegisterFile file;
    private final Context context;
    private final ThreadSet everybody;
    private final Groups ready = new Groups();
    private final Groups waiting = new Groups();
    /** Null where registers are not checked. */
    private final WrittenRegisters written;

    private long executed;
    private long budget;
    private int exited;
    private int lastExit;

    BlockRunner(
            Step[] steps,
            List<Register> registers,
            RegisterFile file,
            Context context,
            int threads,
            WrittenRegisters written) {
        this.steps = steps;
        this.registers = registers;
        this.file = file;
        this.context = context;
        this.written = written;
        everybody = ThreadSet.first(threads);
    }

    /** A new launch, which may take so many thread-instructions. */
    void beginLaunch(long threadInstructions) {
        executed = 0;
        budget = threadInstructions;
    }

    /** The thread-instructions of the launch. */
    long executed() {
        return executed;
    }

    void run() {
        ready.clear();
        waiting.clear();
        exited = 0;
        if (written != null) {
            written.clear();
        }
        ready.add(0, everybody);
        while (!ready.isEmpty()) {
            Group group = ready.take();
            run(group.step(), group.threads());
            if (ready.isEmpty() && !waiting.isEmpty()) {
                passBarrier();
            }
        }
    }

    private void run(int from, ThreadSet set) {
        int at = from;
        ThreadSet threads = set;
        int next = ready.earliest();
        while (!threads.isEmpty()) {
            if (at >= next) {
                ready.add(at, threads);
                return;
            }
            Step step = steps[at];
            executed += threads.size();
            ThreadSet active = step.guard == null ? threads : guarded(step, threads);
            switch (step.kind) {
                case WORK -> {
                    work(step, active);
                    at++;
                }
                case BRANCH -> {
                    requireBudget(step, threads);
                    if (active.size() == threads.size()) {
                        at = step.target;
                    } else {
                        if (!active.isEmpty()) {
                            ready.add(step.target, active);
                            next = ready.earliest();
                            threads = threads.minus(active);
                        }
                        at++;
                    }
                }
                case BARRIER -> {
                    if (!active.isEmpty()) {
                        waiting.add(at, active);
                        threads = threads.minus(active);
                    }
                    at++;
                }
                case EXIT -> {
                    if (!active.isEmpty()) {
                        exited += active.size();
                        lastExit = step.line;
                        threads = threads.minus(active);
                    }
                    at++;
                }
            }
        }
    }

    private ThreadSet guarded(Step step, ThreadSet threads) {
        if (written != null) {
            requireWritten(step, step.guardNumber, threads);
        }
        return threads.where(step.guard, step.guardValue);
    }

    private void work(Step step, ThreadSet active) {
        if (written != null) {
            for (int register : step.reads) {
                requireWritten(step, register, active);
            }
        }
        for (int run = 0; run < active.runs(); run++) {
            step.work.run(active.from(run), active.to(run));
        }
        if (written != null && step.write >= 0) {
            written.write(step.write, active.bits(), active.size() == everybody.size());
        }
    }

    private void requireWritten(Step step, int register, ThreadSet threads) {
        int thread = written.read(register, threads.bits());
        if (thread >= 0) {
            throw context.fault(Check.UNINITIALISED_REGISTER, step.line, thread, Step.name(registers, file, register));
        }
    }

    private void requireBudget(Step step, ThreadSet threads) {
        if (executed > budget) {
            throw context.overBudget(step.line, threads.from(0), budget);
        }
    }

    /** All that have not ended wait: they may go on if nobody has ended and all wait at the same barrier. */
    private void passBarrier() {
        Group first = waiting.take();
        if (!waiting.isEmpty()) {
            throw divergence(
                    first, "others wait at line " + steps[waiting.take().step()].line);
        }
        if (exited > 0) {
            throw divergence(first, exited + " threads have ended, the last at line " + lastExit);
        }
        context.global.passBarrier();
        context.shared.passBarrier();
        ready.add(first.step() + 1, first.threads());
    }

    private SanitizerException divergence(Group group, String others) {
        return context.fault(
                Check.DIVERGENT_BARRIER,
                steps[group.step()].line,
                group.threads().from(0),
                group.threads().size() + " of " + everybody.size() + " threads wait here, " + others);
    }
}
