package adamp.optimizer.gpu.emulator.parse;

import adamp.optimizer.gpu.emulator.ir.Parameter;
import adamp.optimizer.gpu.emulator.opcode.PtxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parameters of a kernel, each at the next multiple of its alignment. */
final class ParameterList {
    private final List<Parameter> parameters = new ArrayList<>();
    private int bytes;

    /** {@code (.param .u64 a, .param .align 8 .b8 b[40])}, from the parenthesis if there is one. */
    void parse(Cursor cursor) {
        if (!cursor.accept("(") || cursor.accept(")")) {
            return;
        }
        do {
            cursor.expect(".param");
            declare(cursor);
        } while (cursor.accept(","));
        cursor.expect(")");
    }

    private void declare(Cursor cursor) {
        int alignment = cursor.accept(".align") ? cursor.expectNumber() : 0;
        Token typeToken = cursor.next();
        PtxType type = PtxType.ofDirective(typeToken.text())
                .orElseThrow(() -> Cursor.error(
                        typeToken.line(), "a parameter's type expected, found '" + typeToken.text() + "'"));
        if (cursor.accept(".ptr")) {
            skipPointerAttributes(cursor);
        }
        String name = cursor.next().text();
        int size = type.bytes();
        if (cursor.accept("[")) {
            size *= cursor.expectNumber();
            cursor.expect("]");
        }
        int unit = Math.max(alignment, type.bytes());
        int offset = (bytes + unit - 1) / unit * unit;
        parameters.add(new Parameter(name, offset, size));
        bytes = offset + size;
    }

    private static void skipPointerAttributes(Cursor cursor) {
        cursor.accept(".global");
        if (cursor.accept(".align")) {
            cursor.expectNumber();
        }
    }

    Optional<Parameter> find(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    List<Parameter> parameters() {
        return parameters;
    }

    int bytes() {
        return bytes;
    }
}
