package adamp.optimizer.gpu.emulator.parse;

import adamp.optimizer.gpu.emulator.ir.SharedVariable;
import adamp.optimizer.gpu.emulator.opcode.PtxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The static shared arrays of a kernel, each in a window of its own. */
final class SharedLayout {
    /** No block has more static shared memory than this. */
    private static final int MOST_BYTES = 48 << 10;

    private static final long WINDOW = 1 << 20;

    private final List<SharedVariable> variables = new ArrayList<>();

    /** {@code .shared .align 8 .b8 name[2048];}, after {@code .shared}. */
    void declare(Cursor cursor) {
        int line = cursor.line();
        if (cursor.accept(".align")) {
            // Every window is aligned for every type.
            cursor.expectNumber();
        }
        Token typeToken = cursor.next();
        PtxType type = PtxType.ofDirective(typeToken.text())
                .orElseThrow(() ->
                        Cursor.error(line, "the type of a shared array expected, found '" + typeToken.text() + "'"));
        String name = cursor.next().text();
        long bytes = type.bytes();
        while (cursor.accept("[")) {
            bytes *= cursor.expectNumber();
            cursor.expect("]");
        }
        cursor.expect(";");
        if (bytes > MOST_BYTES) {
            throw Cursor.error(line, name + " takes " + bytes + " bytes; static shared memory has " + MOST_BYTES);
        }
        variables.add(new SharedVariable(name, WINDOW * (variables.size() + 1), (int) bytes));
        int total = variables.stream().mapToInt(SharedVariable::bytes).sum();
        if (total > MOST_BYTES) {
            throw Cursor.error(line, "the shared arrays take " + total + " bytes; a block has " + MOST_BYTES);
        }
    }

    Optional<SharedVariable> find(String name) {
        return variables.stream().filter(v -> v.name().equals(name)).findFirst();
    }

    List<SharedVariable> variables() {
        return variables;
    }
}
