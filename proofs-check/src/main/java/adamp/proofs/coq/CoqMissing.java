package adamp.proofs.coq;

/** Coq, or a library of it, is not there or of a wrong version: one line with what to install. */
public final class CoqMissing extends Exception {
    /** Debian's and Ubuntu's packages of everything. */
    public static final String PACKAGES = "coq libcoq-coquelicot libcoq-flocq";

    private static final String REMEDY = "install it (Debian, Ubuntu: apt-get install " + PACKAGES + ")";

    private CoqMissing(String message) {
        super(message);
    }

    static CoqMissing of(String what) {
        return new CoqMissing(what + ": " + REMEDY);
    }
}
