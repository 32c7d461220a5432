package adamp.optimizer.gpu.emulator.opcode;

import java.util.Locale;
import java.util.Optional;

/** A fundamental type of PTX. */
public enum PtxType {
    B8(1, Family.BITS),
    U8(1, Family.UNSIGNED),
    S8(1, Family.SIGNED),
    B16(2, Family.BITS),
    U16(2, Family.UNSIGNED),
    S16(2, Family.SIGNED),
    F16(2, Family.FLOATING),
    B32(4, Family.BITS),
    U32(4, Family.UNSIGNED),
    S32(4, Family.SIGNED),
    F32(4, Family.FLOATING),
    B64(8, Family.BITS),
    U64(8, Family.UNSIGNED),
    S64(8, Family.SIGNED),
    F64(8, Family.FLOATING),
    PRED(1, Family.PREDICATE);

    private enum Family {
        BITS,
        UNSIGNED,
        SIGNED,
        FLOATING,
        PREDICATE
    }

    private final int bytes;
    private final Family family;

    PtxType(int bytes, Family family) {
        this.bytes = bytes;
        this.family = family;
    }

    /** The type that PTX writes as {@code .name}, the dot included. */
    public static Optional<PtxType> ofDirective(String directive) {
        for (PtxType type : values()) {
            if (type.toString().equals(directive)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The size in memory. */
    public int bytes() {
        return bytes;
    }

    /** Which registers hold a value of this type. */
    public Bank bank() {
        if (this == PRED) {
            return Bank.PREDICATES;
        }
        return bytes == Long.BYTES ? Bank.LONGS : Bank.INTS;
    }

    public boolean signed() {
        return family == Family.SIGNED;
    }

    public boolean floating() {
        return family == Family.FLOATING;
    }

    /**
     * Whether an instruction of this type takes a register of the given type: the sizes agree, and bits go with
     * everything, integers with integers, floats with floats.
     */
    public boolean takes(PtxType register) {
        return bytes == register.bytes && kindred(register);
    }

    /** As {@link #takes}, of loads, stores and conversions, whose registers may be wider than the type. */
    public boolean fitsInto(PtxType register) {
        return bytes <= register.bytes && kindred(register) && (bytes == register.bytes || !floating());
    }

    private boolean kindred(PtxType register) {
        if ((this == PRED) != (register == PRED)) {
            return false;
        }
        boolean bits = family == Family.BITS || register.family == Family.BITS;
        return bits || floating() == register.floating();
    }

    /** As PTX writes it, the dot included. */
    @Override
    public String toString() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
