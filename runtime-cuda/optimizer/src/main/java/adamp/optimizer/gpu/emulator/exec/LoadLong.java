package adamp.optimizer.gpu.emulator.exec;

import adamp.optimizer.gpu.emulator.ir.Instruction.Alignment;
import adamp.optimizer.gpu.emulator.sanitize.Check;
import adamp.optimizer.gpu.emulator.sanitize.Shadow;

/** Loads 64 bits. */
final class LoadLong extends Access {
    private final long[] target;

    LoadLong(Place place, Addresses addresses, long[] target, Alignment alignment) {
        super(place, addresses, Long.BYTES, alignment);
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
            target[t] = (long) LONGS.get(data, (int) at);
        }
        return to;
    }
}
