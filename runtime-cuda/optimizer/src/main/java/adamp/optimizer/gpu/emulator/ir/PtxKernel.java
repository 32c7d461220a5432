package adamp.optimizer.gpu.emulator.ir;

import java.util.List;

/**
 * An entry of a module.
 *
 * @param line of its {@code .entry}
 * @param parameterBytes of all parameters, packed
 * @param registers all that are declared
 * @param mostThreads of a block
 * @param instructions in order; the last ends the thread
 */
public record PtxKernel(
        String name,
        int line,
        List<Parameter> parameters,
        int parameterBytes,
        List<Register> registers,
        List<SharedVariable> shared,
        int mostThreads,
        List<Instruction> instructions) {
    public PtxKernel {
        parameters = List.copyOf(parameters);
        registers = List.copyOf(registers);
        shared = List.copyOf(shared);
        instructions = List.copyOf(instructions);
    }
}
