package adamp.properties.ptx;

/**
 * The module with one fault.
 *
 * @param key names it across recompilations
 */
record PtxMutant(String key, FaultOperator operator, Fault fault) {
    String kernel() {
        return fault.at().kernel();
    }

    String text(PtxText shipped) {
        return shipped.with(fault.edits());
    }

    /** How it is listed, but for the reason. */
    @Override
    public String toString() {
        return key + " " + operator + " " + kernel() + ": " + fault.at() + " " + fault.what();
    }
}
