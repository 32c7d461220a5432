package adamp.optimizer.gpu.emulator.parse;

import adamp.optimizer.gpu.emulator.ir.Address;
import adamp.optimizer.gpu.emulator.ir.Guard;
import adamp.optimizer.gpu.emulator.ir.Instruction;
import adamp.optimizer.gpu.emulator.ir.Instruction.Alignment;
import adamp.optimizer.gpu.emulator.ir.Instruction.Load;
import adamp.optimizer.gpu.emulator.ir.Instruction.Store;
import adamp.optimizer.gpu.emulator.ir.Operand;
import adamp.optimizer.gpu.emulator.ir.Register;
import adamp.optimizer.gpu.emulator.ir.Space;
import adamp.optimizer.gpu.emulator.opcode.PtxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses loads and stores; a vector becomes one access an element. */
final class MemoryParser {
    private static final Pattern ACCESS =
            Pattern.compile("(ld|st)(?:\\.(param|global|shared))?(\\.nc)?(?:\\.v([24]))?(\\.[busf]\\d+)");

    private final Cursor cursor;
    private final OperandParser operands;
    private final Code code;

    MemoryParser(Cursor cursor, OperandParser operands, Code code) {
        this.cursor = cursor;
        this.operands = operands;
        this.code = code;
    }

    void parse(Token name, Optional<Guard> guard) {
        Matcher parts = ACCESS.matcher(name.text());
        Optional<PtxType> type = parts.matches() ? PtxType.ofDirective(parts.group(5)) : Optional.empty();
        if (type.isEmpty() || type.get() == PtxType.F16) {
            throw unknown(name);
        }
        boolean load = parts.group(1).equals("ld");
        Space space = space(parts.group(2));
        if ((space == Space.PARAM && !load) || (parts.group(3) != null && (space != Space.GLOBAL || !load))) {
            throw unknown(name);
        }
        int elements = parts.group(4) == null ? 1 : Integer.parseInt(parts.group(4));
        if (load) {
            load(name, guard, space, type.get(), elements);
        } else {
            store(name, guard, space, type.get(), elements);
        }
    }

    private static RuntimeException unknown(Token name) {
        return Cursor.error(
                name.line(), "unknown opcode '" + name.text() + "'; the emulator runs plain loads and stores");
    }

    private static Space space(String name) {
        if (name == null) {
            return Space.GLOBAL;
        }
        return switch (name) {
            case "param" -> Space.PARAM;
            case "shared" -> Space.SHARED;
            default -> Space.GLOBAL;
        };
    }

    private void load(Token name, Optional<Guard> guard, Space space, PtxType type, int elements) {
        List<Register> targets = new ArrayList<>();
        list(elements, () -> targets.add(operands.target(name.text(), type, true)));
        cursor.expect(",");
        Address address = operands.address(name.text(), space);
        List<Instruction> loads = new ArrayList<>();
        for (int k = 0; k < elements; k++) {
            Register target = targets.get(k);
            Instruction load = new Load(
                    name.line(), guard, space, type, target, shifted(address, type, k), alignment(type, elements, k));
            // The register of the address may be a target: that one last.
            boolean overwrites = address.base().equals(new Operand.OfRegister(target));
            loads.add(overwrites ? loads.size() : 0, load);
        }
        loads.forEach(code::add);
    }

    private void store(Token name, Optional<Guard> guard, Space space, PtxType type, int elements) {
        Address address = operands.address(name.text(), space);
        cursor.expect(",");
        List<Operand> sources = new ArrayList<>();
        list(elements, () -> sources.add(operands.source(name.text(), type, true)));
        for (int k = 0; k < elements; k++) {
            code.add(new Store(
                    name.line(),
                    guard,
                    space,
                    type,
                    shifted(address, type, k),
                    sources.get(k),
                    alignment(type, elements, k)));
        }
    }

    /** One operand, or as many in braces. */
    private void list(int elements, Runnable operand) {
        if (elements == 1) {
            operand.run();
            return;
        }
        cursor.expect("{");
        for (int k = 0; k < elements; k++) {
            if (k > 0) {
                cursor.expect(",");
            }
            operand.run();
        }
        cursor.expect("}");
    }

    private static Address shifted(Address address, PtxType type, int element) {
        return new Address(address.base(), address.offset() + (long) element * type.bytes());
    }

    private static Alignment alignment(PtxType type, int elements, int element) {
        return new Alignment(type.bytes() * elements, type.bytes() * element);
    }
}
