package adamp.optimizer.gpu.emulator.exec;

import adamp.optimizer.gpu.emulator.ir.Instruction.Alignment;
import adamp.optimizer.gpu.emulator.sanitize.Check;
import adamp.optimizer.gpu.emulator.sanitize.Epoch;
import adamp.optimizer.gpu.emulator.sanitize.SanitizerException;
import adamp.optimizer.gpu.emulator.sanitize.Shadow;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A load or store of one element. Threads that follow one another mostly meet the same region, so each run of threads is
 * done region by region, with the region's bounds and tags at hand.
 */
abstract class Access implements Work {
    static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.nativeOrder());
    static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());
    static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    final int width;
    final Epoch epoch;
    private final Place place;
    private final Addresses addresses;
    private final Memory memory;
    private final Context context;
    private final Alignment alignment;
    private Region region;

    /** Where an access stands and what it may touch. */
    record Place(int line, boolean shared, Memory memory, Context context) {}

    Access(Place place, Addresses addresses, int width, Alignment alignment) {
        this.place = place;
        this.addresses = addresses;
        this.width = width;
        this.alignment = alignment;
        memory = place.memory();
        context = place.context();
        epoch = place.shared() ? context.shared : context.global;
    }

    @Override
    public final void run(int from, int to) {
        long[] at = addresses.of(from, to);
        int t = from;
        while (t < to) {
            long address = at[t] + addresses.offset();
            if (region == null || !region.contains(address) || region.data() == null) {
                region = locate(t, address);
            }
            if (address - region.base() > region.bytes() - width) {
                throw outside(t, address);
            }
            if (region.shadow() != null) {
                region.shadow().refine(width);
            }
            t = within(region, at, addresses.offset() - region.base(), t, to);
        }
    }

    /**
     * Accesses one region.
     *
     * @param addresses of the threads
     * @param shift what is added to an address to give the place in the region
     * @return the first thread that does not access this region, or {@code to}
     */
    abstract int within(Region region, long[] addresses, long shift, int from, int to);

    final boolean misaligned(long at) {
        return (at - alignment.offset() & alignment.bytes() - 1) != 0;
    }

    final SanitizerException misalignment(Region region, long at, int thread) {
        String detail =
                "address " + hex(region.base() + at - alignment.offset()) + " is no multiple of " + alignment.bytes();
        return context.fault(Check.MISALIGNED, place.line(), thread, detail);
    }

    final SanitizerException unsafe(Check check, Region region, int at, int thread) {
        Shadow shadow = region.shadow();
        String detail = "address " + hex(region.base() + at)
                + (check == Check.UNWRITTEN_MEMORY ? "" : ", " + shadow.history(at, epoch));
        return context.fault(check, place.line(), thread, detail);
    }

    private Region locate(int thread, long address) {
        Region found = memory.find(address);
        if (found == null) {
            throw outside(thread, address);
        }
        if (found.data() == null) {
            throw context.fault(Check.USE_AFTER_FREE, place.line(), thread, "address " + hex(address));
        }
        return found;
    }

    private SanitizerException outside(int thread, long address) {
        Check check = place.shared() ? Check.SHARED_BOUNDS : Check.GLOBAL_BOUNDS;
        return context.fault(check, place.line(), thread, width + " bytes at address " + hex(address));
    }

    private static String hex(long address) {
        return "0x" + Long.toHexString(address);
    }
}
