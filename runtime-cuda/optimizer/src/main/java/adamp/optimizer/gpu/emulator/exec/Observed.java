package adamp.optimizer.gpu.emulator.exec;

/** A global access that somebody watches. */
final class Observed implements Work {
    private final Work access;
    private final Addresses addresses;
    private final int width;
    private final boolean load;
    private final Context context;
    private final Observer observer;

    Observed(Work access, Addresses addresses, int width, boolean load, Context context, Observer observer) {
        this.access = access;
        this.addresses = addresses;
        this.width = width;
        this.load = load;
        this.context = context;
        this.observer = observer;
    }

    @Override
    public void run(int from, int to) {
        // Before the access, which may overwrite the register of its address.
        long[] at = addresses.of(from, to).clone();
        access.run(from, to);
        for (int t = from; t < to; t++) {
            long address = at[t] + addresses.offset();
            if (load) {
                observer.load(context.kernel, context.block, address, width);
            } else {
                observer.store(context.kernel, context.block, address, width);
            }
        }
    }
}
