package adamp.optimizer.gpu.emulator.opcode;

/** Fields, permutations and funnels of bits, as PTX defines {@code bfe}, {@code prmt} and {@code shf}. */
final class Bits {
    private static final int BYTE = 0xff;

    private Bits() {}

    /** Whether a shift amount, taken as unsigned, moves everything out. */
    static boolean beyond(int amount, int width) {
        return amount < 0 || amount >= width;
    }

    static int extractUnsigned(int value, int position, int length) {
        long bits = (value & 0xffffffffL) >>> (position & BYTE) % 64;
        return (position & BYTE) > 31 ? 0 : (int) (bits & lowBits(length & BYTE));
    }

    static int extractSigned(int value, int position, int length) {
        int start = position & BYTE;
        int size = length & BYTE;
        if (size == 0) {
            return 0;
        }
        // Above the value stands its sign: the field is cut from the value extended without end.
        long field = (long) value >> Math.min(start, 63);
        return size >= 32 ? (int) field : (int) (field << (64 - size) >> (64 - size));
    }

    static long extractUnsigned(long value, int position, int length) {
        int start = position & BYTE;
        return start > 63 ? 0 : value >>> start & lowBits(length & BYTE);
    }

    /** Four bytes chosen from the eight of b:a; bit 3 of a choice spreads the sign of the chosen byte instead. */
    static int permute(int a, int b, int selector) {
        long bytes = (a & 0xffffffffL) | (long) b << 32;
        int result = 0;
        for (int k = 0; k < 4; k++) {
            int choice = selector >>> (4 * k);
            int chosen = (int) (bytes >>> (8 * (choice & 7))) & BYTE;
            int value = (choice & 8) == 0 ? chosen : (chosen & 0x80) == 0 ? 0 : BYTE;
            result |= value << (8 * k);
        }
        return result;
    }

    static int funnelLeft(int low, int high, int amount) {
        long bits = (low & 0xffffffffL) | (long) high << 32;
        return (int) (bits << (amount & 31) >>> 32);
    }

    static int funnelRight(int low, int high, int amount) {
        long bits = (low & 0xffffffffL) | (long) high << 32;
        return (int) (bits >>> (amount & 31));
    }

    private static long lowBits(int count) {
        return count >= 64 ? -1 : (1L << count) - 1;
    }
}
