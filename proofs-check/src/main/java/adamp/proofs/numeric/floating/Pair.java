package adamp.proofs.numeric.floating;

/** Two factors, w_i and g_i in eq. 11. */
public record Pair(double x, double y) {
    /** The rounded product. */
    public FloatTree product() {
        return new FloatTree.Product(x, y);
    }

    /** The product added to a sum by a fused multiply-add. */
    public FloatTree fusedWith(FloatTree sum) {
        return new FloatTree.Fused(x, y, sum);
    }
}
