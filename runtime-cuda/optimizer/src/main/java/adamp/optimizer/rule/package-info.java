/** What settings and conventions come to: which conventions are offered, and the scalars of a step, in binary64. */
package adamp.optimizer.rule;
