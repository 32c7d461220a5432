package adamp.properties.cases;

/** Builds gradients that stand at a wanted angle to a weight, row by row. */
interface Angles {
    /** Fills a row of g so that it is orthogonal to w up to rounding. */
    void orthogonal(double[] w, double[] g, int from, int to, double scale);

    /** Fills a row of g with a multiple of w. */
    void parallel(double[] w, double[] g, int from, int to, double scale);

    /** Fills a row of g at a given cosine to w, as near as the format of w allows. */
    void atCosine(double[] w, double[] g, int from, int to, double cosine, double scale);
}
