package adamp.optimizer.rule;

/**
 * How an update enters the weight, w = decay w - step p. Computed in binary64, rounded once.
 *
 * @param step the step size, with Adam's bias correction
 * @param decay decoupled weight decay's factor, 1 for none
 * @param projectedDecay the same where the update was projected
 * @param coupledDecay what of w is added to the gradient, 0 for none
 */
public record StepScalars(float step, float decay, float projectedDecay, float coupledDecay) {}
