package adamp.optimizer.gpu.emulator.parse;

import adamp.optimizer.gpu.emulator.ir.Guard;
import adamp.optimizer.gpu.emulator.ir.Instruction.Barrier;
import adamp.optimizer.gpu.emulator.ir.Instruction.Compute;
import adamp.optimizer.gpu.emulator.ir.Instruction.Exit;
import adamp.optimizer.gpu.emulator.ir.Operand;
import adamp.optimizer.gpu.emulator.ir.Register;
import adamp.optimizer.gpu.emulator.opcode.Opcode;
import adamp.optimizer.gpu.emulator.opcode.OpcodeTable;
import adamp.optimizer.gpu.emulator.opcode.PtxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses one instruction after its guard, up to its semicolon. */
final class InstructionParser {
    private static final Pattern COMPOUND_TEST = Pattern.compile("(setp\\.\\w+)\\.(and|or|xor)(\\.\\w+)");

    private final Cursor cursor;
    private final OperandParser operands;
    private final Code code;
    private final MemoryParser memory;

    InstructionParser(Cursor cursor, OperandParser operands, Code code) {
        this.cursor = cursor;
        this.operands = operands;
        this.code = code;
        memory = new MemoryParser(cursor, operands, code);
    }

    void parse(Token opcode, Optional<Guard> guard) {
        int line = opcode.line();
        switch (opcode.text()) {
            case "bra", "bra.uni" -> code.jump(line, guard, cursor.next());
            case "ret", "exit", "ret.uni" -> code.add(new Exit(line, guard));
            case "bar.sync", "barrier.sync" -> barrier(line, guard);
            default -> other(opcode, guard);
        }
        cursor.expect(";");
    }

    private void barrier(int line, Optional<Guard> guard) {
        Token number = cursor.next();
        if (!number.is("0") || cursor.peek().is(",")) {
            throw Cursor.error(line, "the emulator knows one barrier of all threads: bar.sync 0");
        }
        code.add(new Barrier(line, guard));
    }

    private void other(Token opcode, Optional<Guard> guard) {
        String name = opcode.text();
        if (name.startsWith("ld.") || name.startsWith("st.") || name.startsWith("ldu.")) {
            memory.parse(opcode, guard);
            return;
        }
        Matcher compound = COMPOUND_TEST.matcher(name);
        if (compound.matches()) {
            compoundTest(opcode, guard, compound);
        } else if (name.startsWith("mov.b") && cursor.peek().is("{")) {
            unpack(opcode, guard);
        } else {
            compute(opcode, guard);
        }
    }

    private void compute(Token name, Optional<Guard> guard) {
        Opcode opcode = row(name.line(), name.text());
        Register target = target(name.line(), opcode);
        cursor.expect(",");
        if (name.text().startsWith("mov.b") && cursor.peek().is("{")) {
            pack(name, guard, target);
            return;
        }
        code.add(new Compute(name.line(), guard, opcode, target, sources(opcode)));
    }

    private Register target(int line, Opcode opcode) {
        Register target = operands.target(opcode.name(), opcode.result(), opcode.relaxed());
        if (cursor.peek().is("|")) {
            throw Cursor.error(line, opcode.name() + " with two targets is not known to the emulator");
        }
        int natural = Math.max(opcode.result().bytes(), Short.BYTES);
        if (opcode.relaxed() && target.type().bytes() != natural) {
            throw Cursor.error(
                    line, opcode.name() + " into " + target + ", a wider register, is not known to the" + " emulator");
        }
        return target;
    }

    private List<Operand> sources(Opcode opcode) {
        List<Operand> sources = new ArrayList<>();
        for (PtxType type : opcode.operands()) {
            if (!sources.isEmpty()) {
                cursor.expect(",");
            }
            sources.add(operands.source(opcode.name(), type, opcode.relaxed()));
        }
        return sources;
    }

    /** {@code setp.lt.and.f32 p, a, b, c}: the comparison, then the operator on its result and c. */
    private void compoundTest(Token name, Optional<Guard> guard, Matcher parts) {
        int line = name.line();
        Opcode test = row(line, parts.group(1) + parts.group(3));
        Opcode join = row(line, parts.group(2) + ".pred");
        Register target = target(line, test);
        cursor.expect(",");
        List<Operand> compared = sources(test);
        cursor.expect(",");
        boolean negated = cursor.accept("!");
        Operand other = operands.source(name.text(), PtxType.PRED, false);
        Register tested = operands.registers().fresh(target.name() + "'", PtxType.PRED);
        code.add(new Compute(line, guard, test, tested, compared));
        if (negated) {
            Register inverse = operands.registers().fresh(target.name() + "''", PtxType.PRED);
            code.add(new Compute(line, guard, row(line, "not.pred"), inverse, List.of(other)));
            other = new Operand.OfRegister(inverse);
        }
        code.add(new Compute(line, guard, join, target, List.of(new Operand.OfRegister(tested), other)));
    }

    /** {@code mov.b64 d, {a, b}}: a is the lower half. */
    private void pack(Token name, Optional<Guard> guard, Register target) {
        Opcode opcode = row(name.line(), name.text().replace("mov.", "mov.pack."));
        cursor.expect("{");
        List<Operand> halves = sources(opcode);
        cursor.expect("}");
        code.add(new Compute(name.line(), guard, opcode, target, halves));
    }

    /** {@code mov.b64 {a, b}, d}; {@code _} takes nothing. */
    private void unpack(Token name, Optional<Guard> guard) {
        List<Opcode> opcodes = new ArrayList<>();
        for (String half : List.of("mov.low.", "mov.high.")) {
            opcodes.add(row(name.line(), name.text().replace("mov.", half)));
        }
        List<Optional<Register>> targets = new ArrayList<>();
        cursor.expect("{");
        for (Opcode opcode : opcodes) {
            if (!targets.isEmpty()) {
                cursor.expect(",");
            }
            targets.add(
                    cursor.accept("_")
                            ? Optional.empty()
                            : Optional.of(operands.target(opcode.name(), opcode.result(), false)));
        }
        cursor.expect("}");
        cursor.expect(",");
        List<Operand> source = sources(opcodes.get(0));
        for (int k = 0; k < opcodes.size(); k++) {
            Opcode opcode = opcodes.get(k);
            targets.get(k).ifPresent(target -> code.add(new Compute(name.line(), guard, opcode, target, source)));
        }
    }

    private static Opcode row(int line, String name) {
        return OpcodeTable.find(name)
                .orElseThrow(() -> Cursor.error(
                        line, "unknown opcode '" + name + "'; the emulator runs the plain instructions of its table"));
    }
}
