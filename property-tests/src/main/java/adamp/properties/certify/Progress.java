package adamp.properties.certify;

import adamp.properties.cases.Family;

/** Is told how far a certification is. Called from several threads, one at a time. */
public interface Progress {
    /** Takes no note. */
    Progress NONE = new Progress() {
        @Override
        public void begin(String what, int cases) {}

        @Override
        public void caseDone(CaseResult result) {}

        @Override
        public void flagDone(Family flag, int cases, int failed) {}

        @Override
        public void note(String what) {}
    };

    /** Some cases are about to be run. */
    void begin(String what, int cases);

    /** One more is done. */
    void caseDone(CaseResult result);

    /** All cases of a flag that will be run are done. */
    void flagDone(Family flag, int cases, int failed);

    /** Something else is being done. */
    void note(String what);
}
