package adamp.optimizer.gpu.emulator.parse;

import adamp.optimizer.gpu.emulator.ir.Guard;
import adamp.optimizer.gpu.emulator.ir.Instruction;
import adamp.optimizer.gpu.emulator.ir.Instruction.Branch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The instructions of a kernel; branches find their labels at the end. */
final class Code {
    private final List<Instruction> instructions = new ArrayList<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private final Map<Integer, Token> jumps = new HashMap<>();

    void add(Instruction instruction) {
        instructions.add(instruction);
    }

    void label(Token name) {
        if (labels.put(name.text(), instructions.size()) != null) {
            throw Cursor.error(name.line(), "label '" + name.text() + "' stands twice");
        }
    }

    void jump(int line, Optional<Guard> guard, Token label) {
        jumps.put(instructions.size(), label);
        add(new Branch(line, guard, 0));
    }

    List<Instruction> instructions() {
        jumps.forEach((at, label) -> {
            Integer target = labels.get(label.text());
            if (target == null) {
                throw Cursor.error(label.line(), "there is no label '" + label.text() + "' in this kernel");
            }
            Instruction jump = instructions.get(at);
            instructions.set(at, new Branch(jump.line(), jump.guard(), target));
        });
        return instructions;
    }
}
