/** The paper's toy problems: scale-invariant functions of two and three variables, stepped by our optimizers. */
package adamp.experiments.toy;
