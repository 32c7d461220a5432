package adamp.experiments.run;

/** Hears how far an experiment is. Called from several threads. */
public interface Progress {
    /** Hears nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void start(int parts) {}

        @Override
        public void done(String part) {}
    };

    /** How many parts of about the same length there will be. */
    void start(int parts);

    /**
     * One more part is done.
     *
     * @param part one line about it
     */
    void done(String part);
}
