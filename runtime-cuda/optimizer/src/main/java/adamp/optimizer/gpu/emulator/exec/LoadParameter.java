package adamp.optimizer.gpu.emulator.exec;

import adamp.optimizer.gpu.emulator.opcode.PtxType;

/** Loads a kernel's parameter, the same for all threads. */
final class LoadParameter implements Work {
    private final PtxType type;
    private final int offset;
    private final Extended target;
    private final Context context;

    LoadParameter(PtxType type, int offset, Extended target, Context context) {
        this.type = type;
        this.offset = offset;
        this.target = target;
        this.context = context;
    }

    @Override
    public void run(int from, int to) {
        long value = value();
        for (int t = from; t < to; t++) {
            target.set(t, value);
        }
    }

    private long value() {
        return switch (type.bytes()) {
            case Byte.BYTES -> type.signed() ? context.arguments.get(offset) : context.arguments.get(offset) & 0xffL;
            case Short.BYTES ->
                type.signed() ? context.arguments.getShort(offset) : context.arguments.getShort(offset) & 0xffffL;
            case Integer.BYTES ->
                type.signed() ? context.arguments.getInt(offset) : context.arguments.getInt(offset) & 0xffffffffL;
            default -> context.arguments.getLong(offset);
        };
    }
}
