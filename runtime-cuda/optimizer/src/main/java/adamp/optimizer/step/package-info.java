/**
 * What every runtime has around its step: tensors seen in rows, checks of gradients and states, groups and learning
 * rates, reports, and the refusal to go on after a step that failed half-way.
 */
package adamp.optimizer.step;
