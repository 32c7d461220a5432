package adamp.optimizer.gpu.emulator.ir;

import adamp.optimizer.gpu.emulator.opcode.Bank;
import adamp.optimizer.gpu.emulator.opcode.PtxType;

/**
 * A register of a kernel.
 *
 * @param name as PTX writes it
 * @param type as declared
 * @param index in its bank
 */
public record Register(String name, PtxType type, int index) {
    public Bank bank() {
        return type.bank();
    }

    @Override
    public String toString() {
        return name;
    }
}
