package adamp.optimizer.gpu.emulator.exec;

import adamp.optimizer.gpu.emulator.ir.Instruction.Alignment;
import adamp.optimizer.gpu.emulator.sanitize.Check;
import adamp.optimizer.gpu.emulator.sanitize.Shadow;

/** Stores the low bits of a register. */
final class StoreLow extends Access {
    private final Extended source;

    StoreLow(Place place, Addresses addresses, int width, Extended source, Alignment alignment) {
        super(place, addresses, width, alignment);
        this.source = source;
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
                Check fault = shadow.write((int) at, width, member | t, epoch);
                if (fault != null) {
                    throw unsafe(fault, region, (int) at, t);
                }
            }
            put(data, (int) at, source.get(t));
        }
        return to;
    }

    private void put(byte[] data, int at, long value) {
        switch (width) {
            case Byte.BYTES -> data[at] = (byte) value;
            case Short.BYTES -> SHORTS.set(data, at, (short) value);
            case Integer.BYTES -> INTS.set(data, at, (int) value);
            default -> LONGS.set(data, at, value);
        }
    }
}
