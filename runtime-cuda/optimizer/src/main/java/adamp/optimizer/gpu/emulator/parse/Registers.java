package adamp.optimizer.gpu.emulator.parse;

import adamp.optimizer.gpu.emulator.ir.Register;
import adamp.optimizer.gpu.emulator.opcode.Bank;
import adamp.optimizer.gpu.emulator.opcode.PtxType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The registers of a kernel by name. */
final class Registers {
    private final Map<String, Register> byName = new HashMap<>();
    private final List<Register> all = new ArrayList<>();
    private final Map<Bank, Integer> counts = new EnumMap<>(Bank.class);

    /** {@code .reg .b32 %r<9>;} or {@code .reg .b16 a, b;}, after {@code .reg}. */
    void declare(Cursor cursor) {
        Token typeToken = cursor.next();
        PtxType type = PtxType.ofDirective(typeToken.text())
                .orElseThrow(() ->
                        Cursor.error(typeToken.line(), "a register's type expected, found '" + typeToken.text() + "'"));
        do {
            Token name = cursor.next();
            if (cursor.accept("<")) {
                int count = cursor.expectNumber();
                cursor.expect(">");
                for (int k = 0; k < count; k++) {
                    add(name.text() + k, type, name.line());
                }
            } else {
                add(name.text(), type, name.line());
            }
        } while (cursor.accept(","));
        cursor.expect(";");
    }

    Optional<Register> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Register get(Token name) {
        return find(name.text())
                .orElseThrow(() -> Cursor.error(name.line(), "register '" + name.text() + "' is not declared"));
    }

    /** A predicate register of the parser's own. */
    Register fresh(String name, PtxType type) {
        Register register = new Register(name, type, counts.merge(type.bank(), 1, Integer::sum) - 1);
        all.add(register);
        return register;
    }

    List<Register> all() {
        return all;
    }

    private void add(String name, PtxType type, int line) {
        Register earlier = byName.get(name);
        if (earlier == null) {
            byName.put(name, fresh(name, type));
        } else if (earlier.type() != type) {
            throw Cursor.error(line, "register '" + name + "' is declared again as " + type);
        }
    }
}
