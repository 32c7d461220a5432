package adamp.optimizer.gpu.emulator.exec;

import adamp.optimizer.gpu.emulator.ir.Instruction.Alignment;
import adamp.optimizer.gpu.emulator.opcode.PtxType;
import adamp.optimizer.gpu.emulator.sanitize.Check;
import adamp.optimizer.gpu.emulator.sanitize.Shadow;

/** Loads into a register that is wider than the type: 8 or 16 bits, or 32 into 64. */
final class LoadExtended extends Access {
    private final PtxType type;
    private final Extended target;

    LoadExtended(Place place, Addresses addresses, PtxType type, Extended target, Alignment alignment) {
        super(place, addresses, type.bytes(), alignment);
        this.type = type;
        this.target = target;
    }

    @Override
    int within(Region region, long[] addresses, long shift, int from, int to) {
        byte[] data = region.data();
        Shadow shadow = region.shadow();
        long last = (long) region.bytes() - width;
        long member = epoch.member();
        for (int t = from; t < to; t++) {
            long at = addresses[t] + shift;
            if (at < 0 || at > last) {
                return t;
            }
            if (misaligned(at)) {
                throw misalignment(region, at, t);
            }
            if (shadow != null) {
                Check fault = shadow.read((int) at, width, member | t, epoch);
                if (fault != null) {
                    throw unsafe(fault, region, (int) at, t);
                }
            }
            target.set(t, value(data, (int) at));
        }
        return to;
    }

    private long value(byte[] data, int at) {
        return switch (width) {
            case Byte.BYTES -> type.signed() ? data[at] : data[at] & 0xffL;
            case Short.BYTES -> type.signed() ? (short) SHORTS.get(data, at) : (short) SHORTS.get(data, at) & 0xffffL;
            case Integer.BYTES -> type.signed() ? (int) INTS.get(data, at) : (int) INTS.get(data, at) & 0xffffffffL;
            default -> (long) LONGS.get(data, at);
        };
    }
}
