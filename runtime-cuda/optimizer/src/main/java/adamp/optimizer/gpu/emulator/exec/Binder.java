package adamp.optimizer.gpu.emulator.exec;

import adamp.optimizer.gpu.emulator.ir.Address;
import adamp.optimizer.gpu.emulator.ir.Guard;
import adamp.optimizer.gpu.emulator.ir.Instruction;
import adamp.optimizer.gpu.emulator.ir.Operand;
import adamp.optimizer.gpu.emulator.ir.Space;
import adamp.optimizer.gpu.emulator.opcode.Bank;
import adamp.optimizer.gpu.emulator.opcode.PtxType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Binds instructions to the registers and memory of a block. */
final class Binder {
    private final RegisterFile registers;
    private final Memory global;
    private final Memory shared;
    private final Context context;
    private final Observer observer;

    /** @param observer null if nobody watches */
    Binder(RegisterFile registers, Memory global, Memory shared, Context context, Observer observer) {
        this.registers = registers;
        this.global = global;
        this.shared = shared;
        this.context = context;
        this.observer = observer;
    }

    Step bind(Instruction instruction) {
        Step.Guarded guard = guard(instruction.guard());
        int line = instruction.line();
        if (instruction instanceof Instruction.Compute compute) {
            return compute(compute, guard);
        }
        if (instruction instanceof Instruction.Load load) {
            return load(load, guard);
        }
        if (instruction instanceof Instruction.Store store) {
            return store(store, guard);
        }
        if (instruction instanceof Instruction.Branch branch) {
            return Step.flow(Step.Kind.BRANCH, line, guard, branch.target());
        }
        Step.Kind kind = instruction instanceof Instruction.Barrier ? Step.Kind.BARRIER : Step.Kind.EXIT;
        return Step.flow(kind, line, guard, -1);
    }

    private Step.Guarded guard(Optional<Guard> guard) {
        return guard.map(g -> new Step.Guarded(
                        (boolean[]) registers.array(g.predicate()), !g.negated(), registers.number(g.predicate())))
                .orElse(Step.Guarded.ALWAYS);
    }

    private Step compute(Instruction.Compute compute, Step.Guarded guard) {
        Object[] arrays = new Object[1 + compute.sources().size()];
        arrays[0] = registers.array(compute.target());
        for (int k = 1; k < arrays.length; k++) {
            PtxType type = compute.opcode().operands().get(k - 1);
            arrays[k] = registers.array(compute.sources().get(k - 1), type);
        }
        Work work = LoopFactory.loop(compute.opcode(), arrays);
        return Step.work(compute.line(), guard, work, numbers(compute.sources()), registers.number(compute.target()));
    }

    private Step load(Instruction.Load load, Step.Guarded guard) {
        Object target = registers.array(load.target());
        Extended extended = extended(target, load.target().type());
        int write = registers.number(load.target());
        if (load.space() == Space.PARAM) {
            int offset = (int) (((Operand.Immediate) load.address().base()).bits()
                    + load.address().offset());
            return Step.work(
                    load.line(), guard, new LoadParameter(load.type(), offset, extended, context), new int[0], write);
        }
        Access.Place place = place(load.line(), load.space());
        Addresses addresses = addresses(load.address());
        Work work;
        if (load.type().bytes() == Integer.BYTES && target instanceof int[] ints) {
            work = new LoadInt(place, addresses, ints, load.alignment());
        } else if (load.type().bytes() == Long.BYTES) {
            work = new LoadLong(place, addresses, (long[]) target, load.alignment());
        } else {
            work = new LoadExtended(place, addresses, load.type(), extended, load.alignment());
        }
        int[] reads = numbers(List.of(load.address().base()));
        return Step.work(
                load.line(), guard, observed(work, load.space(), load.address(), load.type(), true), reads, write);
    }

    private Step store(Instruction.Store store, Step.Guarded guard) {
        Object source = registers.array(store.source(), store.type());
        Access.Place place = place(store.line(), store.space());
        Addresses addresses = addresses(store.address());
        Work work;
        if (store.type().bytes() == Integer.BYTES && source instanceof int[] ints) {
            work = new StoreInt(place, addresses, ints, store.alignment());
        } else if (store.type().bytes() == Long.BYTES) {
            work = new StoreLong(place, addresses, (long[]) source, store.alignment());
        } else {
            work = new StoreLow(
                    place, addresses, store.type().bytes(), extended(source, store.type()), store.alignment());
        }
        int[] reads = numbers(List.of(store.address().base(), store.source()));
        return Step.work(
                store.line(), guard, observed(work, store.space(), store.address(), store.type(), false), reads, -1);
    }

    private Work observed(Work work, Space space, Address address, PtxType type, boolean load) {
        return observer == null || space != Space.GLOBAL
                ? work
                : new Observed(work, addresses(address), type.bytes(), load, context, observer);
    }

    private Access.Place place(int line, Space space) {
        boolean inBlock = space == Space.SHARED;
        return new Access.Place(line, inBlock, inBlock ? shared : global, context);
    }

    private Addresses addresses(Address address) {
        boolean narrow =
                address.base() instanceof Operand.OfRegister of && of.register().bank() == Bank.INTS;
        Object array = registers.array(address.base(), narrow ? PtxType.B32 : PtxType.B64);
        return narrow
                ? Addresses.of32((int[]) array, address.offset())
                : Addresses.of64((long[]) array, address.offset());
    }

    private static Extended extended(Object array, PtxType type) {
        if (array instanceof long[] longs) {
            return Extended.of(longs);
        }
        return Extended.of((int[]) array, type.bytes() < Integer.BYTES ? 0xffff : -1);
    }

    /** The numbers of the registers among operands. */
    private int[] numbers(List<Operand> operands) {
        int[] numbers = new int[operands.size()];
        int count = 0;
        for (Operand operand : operands) {
            if (operand instanceof Operand.OfRegister of) {
                numbers[count++] = registers.number(of.register());
            }
        }
        return Arrays.copyOf(numbers, count);
    }
}
