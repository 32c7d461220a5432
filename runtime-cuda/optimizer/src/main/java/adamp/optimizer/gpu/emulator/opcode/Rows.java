package adamp.optimizer.gpu.emulator.opcode;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the rows of the table. */
final class Rows {
    private final Map<String, Opcode> rows = new LinkedHashMap<>();

    void add(String name, Semantics semantics, PtxType result, PtxType... operands) {
        Opcode earlier = rows.put(name, new Opcode(name, result, Arrays.asList(operands), semantics));
        if (earlier != null) {
            throw new IllegalStateException("two rows for opcode " + name);
        }
    }

    Map<String, Opcode> byName() {
        return rows;
    }
}
