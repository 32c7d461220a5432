package adamp.optimizer.gpu.emulator.exec;

import adamp.optimizer.gpu.emulator.ir.Operand;
import adamp.optimizer.gpu.emulator.ir.Register;
import adamp.optimizer.gpu.emulator.ir.SpecialRegister;
import adamp.optimizer.gpu.emulator.opcode.Bank;
import adamp.optimizer.gpu.emulator.opcode.PtxType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The registers of a block: an array with one element a thread for each, also for constants and special registers. */
final class RegisterFile {
    private final int threads;
    /** The arrays by number: the banks one after another. */
    private final Object[] arrays;

    private final Map<Bank, Integer> firstNumbers = new EnumMap<>(Bank.class);
    private final Map<Long, int[]> intConstants = new HashMap<>();
    private final Map<Long, long[]> longConstants = new HashMap<>();
    private final Map<Long, boolean[]> predicateConstants = new HashMap<>();
    private final Map<SpecialRegister, int[]> specials = new EnumMap<>(SpecialRegister.class);

    RegisterFile(List<Register> registers, int threads) {
        this.threads = threads;
        arrays = new Object[registers.size()];
        for (Register register : registers) {
            // Behind this register's bank begin all later ones.
            for (Bank bank : Bank.values()) {
                firstNumbers.merge(bank, bank.compareTo(register.bank()) > 0 ? 1 : 0, Integer::sum);
            }
        }
        for (Register register : registers) {
            arrays[number(register)] = array(register.bank());
        }
        for (SpecialRegister special : SpecialRegister.values()) {
            specials.put(special, new int[threads]);
        }
        Arrays.setAll(specials.get(SpecialRegister.TID), t -> t);
        Arrays.fill(specials.get(SpecialRegister.NTID), threads);
    }

    /** The number of a register among all of the kernel. */
    int number(Register register) {
        return firstNumbers.get(register.bank()) + register.index();
    }

    Object array(Register register) {
        return arrays[number(register)];
    }

    /** The array of what is read as a type. */
    Object array(Operand operand, PtxType type) {
        if (operand instanceof Operand.OfRegister of) {
            return array(of.register());
        }
        if (operand instanceof Operand.OfSpecial of) {
            return specials.get(of.special());
        }
        return constant(((Operand.Immediate) operand).bits(), type.bank());
    }

    void beginLaunch(int blocks) {
        Arrays.fill(specials.get(SpecialRegister.NCTAID), blocks);
    }

    void beginBlock(int block) {
        Arrays.fill(specials.get(SpecialRegister.CTAID), block);
    }

    private Object array(Bank bank) {
        return switch (bank) {
            case INTS -> new int[threads];
            case LONGS -> new long[threads];
            case PREDICATES -> new boolean[threads];
        };
    }

    private Object constant(long bits, Bank bank) {
        return switch (bank) {
            case INTS ->
                intConstants.computeIfAbsent(bits, value -> {
                    int[] constant = new int[threads];
                    Arrays.fill(constant, value.intValue());
                    return constant;
                });
            case LONGS ->
                longConstants.computeIfAbsent(bits, value -> {
                    long[] constant = new long[threads];
                    Arrays.fill(constant, value);
                    return constant;
                });
            case PREDICATES ->
                predicateConstants.computeIfAbsent(bits, value -> {
                    boolean[] constant = new boolean[threads];
                    Arrays.fill(constant, value != 0);
                    return constant;
                });
        };
    }
}
