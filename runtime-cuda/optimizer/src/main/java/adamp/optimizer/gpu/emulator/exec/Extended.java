package adamp.optimizer.gpu.emulator.exec;

/** A register of any width, seen as 64 bits. */
interface Extended {
    long get(int thread);

    void set(int thread, long value);

    /** A register of 32 or, with zeros above, of 16 bits. */
    static Extended of(int[] register, int mask) {
        return new Extended() {
            @Override
            public long get(int thread) {
                return register[thread];
            }

            @Override
            public void set(int thread, long value) {
                register[thread] = (int) value & mask;
            }
        };
    }

    static Extended of(long[] register) {
        return new Extended() {
            @Override
            public long get(int thread) {
                return register[thread];
            }

            @Override
            public void set(int thread, long value) {
                register[thread] = value;
            }
        };
    }
}
