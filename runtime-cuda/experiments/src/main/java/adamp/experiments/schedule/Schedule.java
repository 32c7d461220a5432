package adamp.experiments.schedule;

/** The factor on the initial learning rate, by the share of the run that is done. */
public enum Schedule {
    CONSTANT {
        @Override
        public double factor(long step, long steps) {
            return 1;
        }
    },
    /** Falls in a straight line, to 0 after the last step. */
    LINEAR {
        @Override
        public double factor(long step, long steps) {
            return 1 - (double) step / steps;
        }
    },
    /** Half a cosine wave, to 0 after the last step (Loshchilov and Hutter 2017, without restarts). */
    COSINE {
        @Override
        public double factor(long step, long steps) {
            return 0.5 * (1 + Math.cos(Math.PI * step / steps));
        }
    };

    /**
     * The factor at one step.
     *
     * @param step counted from 0
     * @param steps of the whole run
     */
    public abstract double factor(long step, long steps);
}
