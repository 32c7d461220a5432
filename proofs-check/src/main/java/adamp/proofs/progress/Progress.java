package adamp.proofs.progress;

/** Hears how far the checks are. Called from several threads. */
public interface Progress {
    /** Hears nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void expect(int parts) {}

        @Override
        public void done(String part) {}
    };

    /** So many more parts are to come. */
    void expect(int parts);

    /**
     * One more part is done.
     *
     * @param part one line about it
     */
    void done(String part);
}
