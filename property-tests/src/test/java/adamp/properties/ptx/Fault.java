package adamp.properties.ptx;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A change of the text at one instruction.
 *
 * @param at the instruction
 * @param what the change in words that name no register, so that they outlive a recompilation
 * @param edits lines and what they become
 */
record Fault(PtxInstruction at, String what, Map<Integer, String> edits) {
    Fault {
        edits = new LinkedHashMap<>(edits);
    }

    /** The instruction replaced by another text. */
    static Fault replacing(PtxInstruction at, String what, String text) {
        return new Fault(at, what, Map.of(at.line(), "\t" + text));
    }

    static Fault replacing(PtxInstruction at, String what, PtxInstruction other) {
        return replacing(at, what, other.toString());
    }

    /** What stands at the instruction's line afterwards. */
    String after() {
        return edits.get(at.line()).strip();
    }
}
