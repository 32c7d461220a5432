package adamp.optimizer.gpu.emulator.opcode;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/**
 * All opcodes that compute one register from others: the plain instructions that nvcc writes for sm_75. Loads, stores,
 * branches, barriers and returns are not rows, since they touch more than registers. Modifiers that change the result
 * and are not listed ({@code .ftz}, {@code .sat}, {@code .approx}) are unknown opcodes.
 */
public final class OpcodeTable {
    private static final Map<String, Opcode> ROWS = rows();

    private OpcodeTable() {}

    public static Optional<Opcode> find(String name) {
        return Optional.ofNullable(ROWS.get(name));
    }

    /**
     * @throws IllegalArgumentException if there is no such row
     */
    public static Opcode get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no opcode " + name));
    }

    public static Collection<Opcode> all() {
        return Collections.unmodifiableCollection(ROWS.values());
    }

    private static Map<String, Opcode> rows() {
        Rows rows = new Rows();
        MoveOpcodes.addTo(rows);
        IntegerOpcodes.addTo(rows);
        LongOpcodes.addTo(rows);
        ShortOpcodes.addTo(rows);
        LogicOpcodes.addTo(rows);
        FloatOpcodes.addTo(rows);
        DoubleOpcodes.addTo(rows);
        ComparisonOpcodes.addTo(rows);
        IntegerConversions.addTo(rows);
        FloatConversions.addTo(rows);
        return rows.byName();
    }
}
