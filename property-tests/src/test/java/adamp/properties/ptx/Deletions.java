package adamp.properties.ptx;

import java.util.List;

/** An instruction left out. */
final class Deletions {
    private Deletions() {}

    static List<Fault> of(PtxInstruction at) {
        return List.of(Fault.replacing(at, "left out", ""));
    }
}
