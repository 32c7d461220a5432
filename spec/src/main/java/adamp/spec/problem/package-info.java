/**
 * Scale-invariant functions, f(c w) = f(w) for c &gt; 0, with exact gradients: the paper's two toy problems, normalised
 * linear models, and rational ones on which whole runs are exact.
 */
package adamp.spec.problem;
