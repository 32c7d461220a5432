package adamp.optimizer.gpu.emulator.exec;

import adamp.optimizer.gpu.emulator.opcode.Semantics;

/**
 * One loop for each kind of semantics: the target register from its sources, thread by thread. {@link LoopFactory} loads a
 * class a second time for each opcode, so that the compiler sees one semantics in each and inlines it.
 */
final class Loops {
    private Loops() {}

    static final class IntUnaryLoop implements Loop {
        private final Semantics.IntUnary semantics;
        private final int[] d;
        private final int[] a;

        IntUnaryLoop(Semantics semantics, Object[] registers) {
            this.semantics = (Semantics.IntUnary) semantics;
            d = (int[]) registers[0];
            a = (int[]) registers[1];
        }

        @Override
        public Loop bound(Semantics to, Object[] registers) {
            return new IntUnaryLoop(to, registers);
        }

        @Override
        public void run(int from, int to) {
            for (int t = from; t < to; t++) {
                d[t] = semantics.apply(a[t]);
            }
        }
    }

    static final class IntBinaryLoop implements Loop {
        private final Semantics.IntBinary semantics;
        private final int[] d;
        private final int[] a;
        private final int[] b;

        IntBinaryLoop(Semantics semantics, Object[] registers) {
            this.semantics = (Semantics.IntBinary) semantics;
            d = (int[]) registers[0];
            a = (int[]) registers[1];
            b = (int[]) registers[2];
        }

        @Override
        public Loop bound(Semantics to, Object[] registers) {
            return new IntBinaryLoop(to, registers);
        }

        @Override
        public void run(int from, int to) {
            for (int t = from; t < to; t++) {
                d[t] = semantics.apply(a[t], b[t]);
            }
        }
    }

    static final class IntTernaryLoop implements Loop {
        private final Semantics.IntTernary semantics;
        private final int[] d;
        private final int[] a;
        private final int[] b;
        private final int[] c;

        IntTernaryLoop(Semantics semantics, Object[] registers) {
            this.semantics = (Semantics.IntTernary) semantics;
            d = (int[]) registers[0];
            a = (int[]) registers[1];
            b = (int[]) registers[2];
            c = (int[]) registers[3];
        }

        @Override
        public Loop bound(Semantics to, Object[] registers) {
            return new IntTernaryLoop(to, registers);
        }

        @Override
        public void run(int from, int to) {
            for (int t = from; t < to; t++) {
                d[t] = semantics.apply(a[t], b[t], c[t]);
            }
        }
    }

    static final class IntToLongLoop implements Loop {
        private final Semantics.IntToLong semantics;
        private final long[] d;
        private final int[] a;

        IntToLongLoop(Semantics semantics, Object[] registers) {
            this.semantics = (Semantics.IntToLong) semantics;
            d = (long[]) registers[0];
            a = (int[]) registers[1];
        }

        @Override
        public Loop bound(Semantics to, Object[] registers) {
            return new IntToLongLoop(to, registers);
        }

        @Override
        public void run(int from, int to) {
            for (int t = from; t < to; t++) {
                d[t] = semantics.apply(a[t]);
            }
        }
    }

    static final class IntsToLongLoop implements Loop {
        private final Semantics.IntsToLong semantics;
        private final long[] d;
        private final int[] a;
        private final int[] b;

        IntsToLongLoop(Semantics semantics, Object[] registers) {
            this.semantics = (Semantics.IntsToLong) semantics;
            d = (long[]) registers[0];
            a = (int[]) registers[1];
            b = (int[]) registers[2];
        }

        @Override
        public Loop bound(Semantics to, Object[] registers) {
            return new IntsToLongLoop(to, registers);
        }

        @Override
        public void run(int from, int to) {
            for (int t = from; t < to; t++) {
                d[t] = semantics.apply(a[t], b[t]);
            }
        }
    }

    static final class IntsPlusLongLoop implements Loop {
        private final Semantics.IntsPlusLong semantics;
        private final long[] d;
        private final int[] a;
        private final int[] b;
        private final long[] c;

        IntsPlusLongLoop(Semantics semantics, Object[] registers) {
            this.semantics = (Semantics.IntsPlusLong) semantics;
            d = (long[]) registers[0];
            a = (int[]) registers[1];
            b = (int[]) registers[2];
            c = (long[]) registers[3];
        }

        @Override
        public Loop bound(Semantics to, Object[] registers) {
            return new IntsPlusLongLoop(to, registers);
        }

        @Override
        public void run(int from, int to) {
            for (int t = from; t < to; t++) {
                d[t] = semantics.apply(a[t], b[t], c[t]);
            }
        }
    }

    static final class LongToIntLoop implements Loop {
        private final Semantics.LongToInt semantics;
        private final int[] d;
        private final long[] a;

        LongToIntLoop(Semantics semantics, Object[] registers) {
            this.semantics = (Semantics.LongToInt) semantics;
            d = (int[]) registers[0];
            a = (long[]) registers[1];
        }

        @Override
        public Loop bound(Semantics to, Object[] registers) {
            return new LongToIntLoop(to, registers);
        }

        @Override
        public void run(int from, int to) {
            for (int t = from; t < to; t++) {
                d[t] = semantics.apply(a[t]);
            }
        }
    }

    static final class LongUnaryLoop implements Loop {
        private final Semantics.LongUnary semantics;
        private final long[] d;
        private final long[] a;

        LongUnaryLoop(Semantics semantics, Object[] registers) {
            this.semantics = (Semantics.LongUnary) semantics;
            d = (long[]) registers[0];
            a = (long[]) registers[1];
        }

        @Override
        public Loop bound(Semantics to, Object[] registers) {
            return new LongUnaryLoop(to, registers);
        }

        @Override
        public void run(int from, int to) {
            for (int t = from; t < to; t++) {
                d[t] = semantics.apply(a[t]);
            }
        }
    }

    static final class LongBinaryLoop implements Loop {
        private final Semantics.LongBinary semantics;
        private final long[] d;
        private final long[] a;
        private final long[] b;

        LongBinaryLoop(Semantics semantics, Object[] registers) {
            this.semantics = (Semantics.LongBinary) semantics;
            d = (long[]) registers[0];
            a = (long[]) registers[1];
            b = (long[]) registers[2];
        }

        @Override
        public Loop bound(Semantics to, Object[] registers) {
            return new LongBinaryLoop(to, registers);
        }

        @Override
        public void run(int from, int to) {
            for (int t = from; t < to; t++) {
                d[t] = semantics.apply(a[t], b[t]);
            }
        }
    }

    static final class LongTernaryLoop implements Loop {
        private final Semantics.LongTernary semantics;
        private final long[] d;
        private final long[] a;
        private final long[] b;
        private final long[] c;

        LongTernaryLoop(Semantics semantics, Object[] registers) {
            this.semantics = (Semantics.LongTernary) semantics;
            d = (long[]) registers[0];
            a = (long[]) registers[1];
            b = (long[]) registers[2];
            c = (long[]) registers[3];
        }

        @Override
        public Loop bound(Semantics to, Object[] registers) {
            return new LongTernaryLoop(to, registers);
        }

        @Override
        public void run(int from, int to) {
            for (int t = from; t < to; t++) {
                d[t] = semantics.apply(a[t], b[t], c[t]);
            }
        }
    }

    static final class LongShiftLoop implements Loop {
        private final Semantics.LongShift semantics;
        private final long[] d;
        private final long[] a;
        private final int[] b;

        LongShiftLoop(Semantics semantics, Object[] registers) {
            this.semantics = (Semantics.LongShift) semantics;
            d = (long[]) registers[0];
            a = (long[]) registers[1];
            b = (int[]) registers[2];
        }

        @Override
        public Loop bound(Semantics to, Object[] registers) {
            return new LongShiftLoop(to, registers);
        }

        @Override
        public void run(int from, int to) {
            for (int t = from; t < to; t++) {
                d[t] = semantics.apply(a[t], b[t]);
            }
        }
    }

    static final class LongFieldLoop implements Loop {
        private final Semantics.LongField semantics;
        private final long[] d;
        private final long[] a;
        private final int[] b;
        private final int[] c;

        LongFieldLoop(Semantics semantics, Object[] registers) {
            this.semantics = (Semantics.LongField) semantics;
            d = (long[]) registers[0];
            a = (long[]) registers[1];
            b = (int[]) registers[2];
            c = (int[]) registers[3];
        }

        @Override
        public Loop bound(Semantics to, Object[] registers) {
            return new LongFieldLoop(to, registers);
        }

        @Override
        public void run(int from, int to) {
            for (int t = from; t < to; t++) {
                d[t] = semantics.apply(a[t], b[t], c[t]);
            }
        }
    }

    static final class IntTestLoop implements Loop {
        private final Semantics.IntTest semantics;
        private final boolean[] d;
        private final int[] a;
        private final int[] b;

        IntTestLoop(Semantics semantics, Object[] registers) {
            this.semantics = (Semantics.IntTest) semantics;
            d = (boolean[]) registers[0];
            a = (int[]) registers[1];
            b = (int[]) registers[2];
        }

        @Override
        public Loop bound(Semantics to, Object[] registers) {
            return new IntTestLoop(to, registers);
        }

        @Override
        public void run(int from, int to) {
            for (int t = from; t < to; t++) {
                d[t] = semantics.apply(a[t], b[t]);
            }
        }
    }

    static final class LongTestLoop implements Loop {
        private final Semantics.LongTest semantics;
        private final boolean[] d;
        private final long[] a;
        private final long[] b;

        LongTestLoop(Semantics semantics, Object[] registers) {
            this.semantics = (Semantics.LongTest) semantics;
            d = (boolean[]) registers[0];
            a = (long[]) registers[1];
            b = (long[]) registers[2];
        }

        @Override
        public Loop bound(Semantics to, Object[] registers) {
            return new LongTestLoop(to, registers);
        }

        @Override
        public void run(int from, int to) {
            for (int t = from; t < to; t++) {
                d[t] = semantics.apply(a[t], b[t]);
            }
        }
    }

    static final class IntSelectLoop implements Loop {
        private final Semantics.IntSelect semantics;
        private final int[] d;
        private final int[] a;
        private final int[] b;
        private final boolean[] c;

        IntSelectLoop(Semantics semantics, Object[] registers) {
            this.semantics = (Semantics.IntSelect) semantics;
            d = (int[]) registers[0];
            a = (int[]) registers[1];
            b = (int[]) registers[2];
            c = (boolean[]) registers[3];
        }

        @Override
        public Loop bound(Semantics to, Object[] registers) {
            return new IntSelectLoop(to, registers);
        }

        @Override
        public void run(int from, int to) {
            for (int t = from; t < to; t++) {
                d[t] = semantics.apply(a[t], b[t], c[t]);
            }
        }
    }

    static final class LongSelectLoop implements Loop {
        private final Semantics.LongSelect semantics;
        private final long[] d;
        private final long[] a;
        private final long[] b;
        private final boolean[] c;

        LongSelectLoop(Semantics semantics, Object[] registers) {
            this.semantics = (Semantics.LongSelect) semantics;
            d = (long[]) registers[0];
            a = (long[]) registers[1];
            b = (long[]) registers[2];
            c = (boolean[]) registers[3];
        }

        @Override
        public Loop bound(Semantics to, Object[] registers) {
            return new LongSelectLoop(to, registers);
        }

        @Override
        public void run(int from, int to) {
            for (int t = from; t < to; t++) {
                d[t] = semantics.apply(a[t], b[t], c[t]);
            }
        }
    }

    static final class PredicateUnaryLoop implements Loop {
        private final Semantics.PredicateUnary semantics;
        private final boolean[] d;
        private final boolean[] a;

        PredicateUnaryLoop(Semantics semantics, Object[] registers) {
            this.semantics = (Semantics.PredicateUnary) semantics;
            d = (boolean[]) registers[0];
            a = (boolean[]) registers[1];
        }

        @Override
        public Loop bound(Semantics to, Object[] registers) {
            return new PredicateUnaryLoop(to, registers);
        }

        @Override
        public void run(int from, int to) {
            for (int t = from; t < to; t++) {
                d[t] = semantics.apply(a[t]);
            }
        }
    }

    static final class PredicateBinaryLoop implements Loop {
        private final Semantics.PredicateBinary semantics;
        private final boolean[] d;
        private final boolean[] a;
        private final boolean[] b;

        PredicateBinaryLoop(Semantics semantics, Object[] registers) {
            this.semantics = (Semantics.PredicateBinary) semantics;
            d = (boolean[]) registers[0];
            a = (boolean[]) registers[1];
            b = (boolean[]) registers[2];
        }

        @Override
        public Loop bound(Semantics to, Object[] registers) {
            return new PredicateBinaryLoop(to, registers);
        }

        @Override
        public void run(int from, int to) {
            for (int t = from; t < to; t++) {
                d[t] = semantics.apply(a[t], b[t]);
            }
        }
    }
}
