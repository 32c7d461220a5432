package adamp.optimizer.gpu.emulator.ir;

import adamp.optimizer.gpu.emulator.opcode.Opcode;
import adamp.optimizer.gpu.emulator.opcode.PtxType;
import java.util.List;
import java.util.Optional;

/** One instruction of a kernel. */
public sealed interface Instruction {
    /** The line of the PTX text it stands on, from 1. */
    int line();

    /** Which threads take part. */
    Optional<Guard> guard();

    /** A register from others. */
    record Compute(int line, Optional<Guard> guard, Opcode opcode, Register target, List<Operand> sources)
            implements Instruction {
        public Compute {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A register from memory, extended by the type's sign where it is wider.
     *
     * @param alignment of the address in bytes; that of a whole vector for its elements
     */
    record Load(
            int line,
            Optional<Guard> guard,
            Space space,
            PtxType type,
            Register target,
            Address address,
            Alignment alignment)
            implements Instruction {}

    /** Memory from a register's low bits. */
    record Store(
            int line,
            Optional<Guard> guard,
            Space space,
            PtxType type,
            Address address,
            Operand source,
            Alignment alignment)
            implements Instruction {}

    /**
     * A jump.
     *
     * @param target index of the instruction to go on with
     */
    record Branch(int line, Optional<Guard> guard, int target) implements Instruction {}

    /** {@code bar.sync 0}: all threads of the block meet. */
    record Barrier(int line, Optional<Guard> guard) implements Instruction {}

    /** The thread ends. */
    record Exit(int line, Optional<Guard> guard) implements Instruction {}

    /**
     * What an access asks of its address: an element of a vector, {@code offset} bytes into it, the alignment of the
     * whole.
     */
    record Alignment(int bytes, int offset) {}
}
