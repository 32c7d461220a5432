/**
 * The paper's statements as closed forms, exact where the field is: norm growth (Lemmas 2.1 and 2.2, equation 12),
 * its asymptotic ratio (Corollary 2.3), effective steps (equation 5), the geodesic of Proposition 3.1, and the
 * normalization operator of section 2.1. What the paper says loosely is said here exactly, and where.
 */
package adamp.spec.theory;
