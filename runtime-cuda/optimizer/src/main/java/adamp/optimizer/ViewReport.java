package adamp.optimizer;

/**
 * What the decision of eq. 11 saw in one view of a parameter.
 *
 * @param view the view
 * @param maxCosine the largest |cos(w, g)| over the view's rows (signed, if the convention says so); NaN if a row's
 *     cosine is, or if no row has one
 * @param threshold delta / sqrt(row length); NaN for an algorithm that does not project
 * @param passes whether the view takes the parameter for scale-invariant
 */
public record ViewReport(View view, double maxCosine, double threshold, boolean passes) {}
