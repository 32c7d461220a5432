package adamp.optimizer.gpu.emulator.exec;

import adamp.optimizer.gpu.emulator.ir.Register;

/** An instruction, bound to the registers of a block. */
final class Step {
    enum Kind {
        WORK,
        BRANCH,
        BARRIER,
        EXIT
    }

    final Kind kind;
    final int line;
    /** The predicate of the guard, null if there is none. */
    final boolean[] guard;
    /** The predicate of the threads that take part. */
    final boolean guardValue;
    /** The number of the guard's register. */
    final int guardNumber;
    /** What it does, null if it only moves threads. */
    final Work work;
    /** Where it branches to. */
    final int target;
    /** The numbers of the registers read, without the guard's. */
    final int[] reads;
    /** The number of the register written, -1 if there is none. */
    final int write;

    private Step(Kind kind, int line, Guarded guarded, Work work, int target, int[] reads, int write) {
        this.kind = kind;
        this.line = line;
        guard = guarded.predicate();
        guardValue = guarded.value();
        guardNumber = guarded.number();
        this.work = work;
        this.target = target;
        this.reads = reads;
        this.write = write;
    }

    /** A guard, bound. */
    static final class Guarded {
        static final Guarded ALWAYS = new Guarded(null, true, -1);

        private final boolean[] predicate;
        private final boolean value;
        private final int number;

        Guarded(boolean[] predicate, boolean value, int number) {
            this.predicate = predicate;
            this.value = value;
            this.number = number;
        }

        boolean[] predicate() {
            return predicate;
        }

        boolean value() {
            return value;
        }

        int number() {
            return number;
        }
    }

    static Step work(int line, Guarded guarded, Work work, int[] reads, int write) {
        return new Step(Kind.WORK, line, guarded, work, -1, reads, write);
    }

    static Step flow(Kind kind, int line, Guarded guarded, int target) {
        return new Step(kind, line, guarded, null, target, new int[0], -1);
    }

    static String name(Iterable<Register> registers, RegisterFile file, int number) {
        for (Register register : registers) {
            if (file.number(register) == number) {
                return register.name();
            }
        }
        return "register " + number;
    }
}
