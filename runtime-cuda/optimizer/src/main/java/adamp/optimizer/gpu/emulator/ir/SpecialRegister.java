package adamp.optimizer.gpu.emulator.ir;

import java.util.Optional;

/** Where a thread stands in a one-dimensional launch. */
public enum SpecialRegister {
    TID("%tid.x"),
    NTID("%ntid.x"),
    CTAID("%ctaid.x"),
    NCTAID("%nctaid.x");

    private final String ptx;

    SpecialRegister(String ptx) {
        this.ptx = ptx;
    }

    public static Optional<SpecialRegister> ofName(String name) {
        for (SpecialRegister special : values()) {
            if (special.ptx.equals(name)) {
                return Optional.of(special);
            }
        }
        return Optional.empty();
    }
}
