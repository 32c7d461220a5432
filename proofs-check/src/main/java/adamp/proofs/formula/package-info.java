/**
 * Formulas as MathML: the part of LaTeX that the registry's formulas use, and no other. No library that could be had
 * writes MathML as browsers take it today: what SnuggleTeX writes rests on {@code mfenced}, which they no longer know,
 * and it does not read {@code \|} or {@code \operatorname}.
 */
package adamp.proofs.formula;
