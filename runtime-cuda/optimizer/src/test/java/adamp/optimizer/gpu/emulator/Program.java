package adamp.optimizer.gpu.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random program of nested branches and loops on four variables a thread. It knows its PTX, and what one thread alone
 * computes.
 */
final class Program {
    private static final int VARIABLES = 4;
    private static final int DEPTH = 3;

    private final Random random;
    private final StringBuilder ptx = new StringBuilder();
    private int registers = 10 + VARIABLES;
    private int labels;
    private boolean leaves;
    private final Statement main;

    /** One statement: it changes the variables, and may end the thread. */
    private interface Statement {
        /** Whether the thread goes on. */
        boolean run(int[] x);
    }

    Program(long seed) {
        random = new Random(seed);
        main = sequence(DEPTH, true);
    }

    /** The kernel {@code k(u64 a)}: thread t of block b stores its variables, folded, at a + 4 * (64 b + t). */
    String ptx() {
        return """
                .version 6.3
                .target sm_75
                .address_size 64
                .visible .entry k(.param .u64 a) {
                .reg .pred %%p<2>; .reg .b32 %%r<%d>; .reg .b64 %%rd<4>;
                ld.param.u64 %%rd1, [a];
                mov.u32 %%r1, %%tid.x; mov.u32 %%r2, %%ctaid.x; mad.lo.s32 %%r3, %%r2, 64, %%r1;
                mul.wide.u32 %%rd2, %%r3, 4; add.s64 %%rd1, %%rd1, %%rd2;
                mov.u32 %%r10, %%r3; mul.lo.s32 %%r11, %%r3, 7; xor.b32 %%r12, %%r3, 37; shl.b32 %%r13, %%r3, 3;
                %s%sret;
                }
                """.formatted(registers, ptx, store());
    }

    /** What thread t of block b stores. */
    static int alone(Program program, int block, int thread) {
        int number = 64 * block + thread;
        int[] x = {number, 7 * number, number ^ 37, number << 3};
        program.main.run(x);
        return folded(x);
    }

    private static int folded(int[] x) {
        return ((x[0] * 31 + x[1]) * 31 + x[2]) * 31 + x[3];
    }

    private static String store() {
        return """
                mad.lo.s32 %r4, %r10, 31, %r11; mad.lo.s32 %r4, %r4, 31, %r12; mad.lo.s32 %r4, %r4, 31, %r13;
                st.global.u32 [%rd1], %r4;
                """;
    }

    private Statement sequence(int depth, boolean outermost) {
        List<Statement> statements = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int k = 0; k < count; k++) {
            statements.add(statement(depth, outermost));
        }
        return x -> {
            for (Statement statement : statements) {
                if (!statement.run(x)) {
                    return false;
                }
            }
            return true;
        };
    }

    private Statement statement(int depth, boolean outermost) {
        int kind = depth == 0 ? 0 : random.nextInt(outermost ? 6 : 5);
        return switch (kind) {
            case 1, 2 -> branch(depth);
            case 3 -> loop(depth);
            case 4 -> leave();
            case 5 -> barrier();
            default -> assignment();
        };
    }

    private Statement assignment() {
        int target = random.nextInt(VARIABLES);
        int source = random.nextInt(VARIABLES);
        int constant = random.nextInt(1000) - 500;
        ptx.append("mad.lo.s32 %%r%d, %%r%d, %d, %%r%d;\n".formatted(10 + target, 10 + source, constant, 10 + target));
        return x -> {
            x[target] = x[source] * constant + x[target];
            return true;
        };
    }

    /** A test of three bits of a variable, true for some of the threads, into %p1. */
    private Test test() {
        int variable = random.nextInt(VARIABLES);
        int shift = random.nextInt(6);
        int limit = 1 + random.nextInt(7);
        int register = registers++;
        ptx.append("shr.u32 %%r%d, %%r%d, %d; and.b32 %%r%d, %%r%d, 7; setp.lt.u32 %%p1, %%r%d, %d;\n"
                .formatted(register, 10 + variable, shift, register, register, register, limit));
        return x -> (x[variable] >>> shift & 7) < limit;
    }

    private interface Test {
        boolean holds(int[] x);
    }

    private Statement branch(int depth) {
        int label = labels++;
        Test test = test();
        boolean negated = random.nextBoolean();
        ptx.append("@%s%%p1 bra ELSE%d;\n".formatted(negated ? "!" : "", label));
        Statement fallThrough = sequence(depth - 1, false);
        ptx.append("bra JOIN%d;\nELSE%d:\n".formatted(label, label));
        Statement jumped = sequence(depth - 1, false);
        ptx.append("JOIN%d:\n".formatted(label));
        return x -> test.holds(x) != negated ? jumped.run(x) : fallThrough.run(x);
    }

    /** As many rounds as three bits of a variable say, from none to seven. */
    private Statement loop(int depth) {
        int label = labels++;
        int variable = random.nextInt(VARIABLES);
        int counter = registers++;
        ptx.append("and.b32 %%r%d, %%r%d, 7;\nLOOP%d:\nsetp.eq.s32 %%p1, %%r%d, 0;\n@%%p1 bra DONE%d;\n"
                .formatted(counter, 10 + variable, label, counter, label));
        Statement body = sequence(depth - 1, false);
        ptx.append("sub.s32 %%r%d, %%r%d, 1;\nbra LOOP%d;\nDONE%d:\n".formatted(counter, counter, label, label));
        return x -> {
            for (int left = x[variable] & 7; left > 0; left--) {
                if (!body.run(x)) {
                    return false;
                }
            }
            return true;
        };
    }

    /** Some threads store and end; from then on no barrier may follow. */
    private Statement leave() {
        if (random.nextInt(4) > 0) {
            return assignment();
        }
        leaves = true;
        int label = labels++;
        Test test = test();
        ptx.append("@!%%p1 bra STAY%d;\n%sret;\nSTAY%d:\n".formatted(label, store(), label));
        return x -> !test.holds(x);
    }

    private Statement barrier() {
        if (!leaves) {
            ptx.append("bar.sync 0;\n");
        }
        return x -> true;
    }
}
