package adamp.optimizer.rule;

/**
 * The scalars of SGD's family, each computed in binary64 and rounded once.
 *
 * @param momentum decay of the buffer
 * @param gradientShare 1 - dampening
 * @param nesterov whether the direction looks ahead
 */
public record MomentumScalars(float momentum, float gradientShare, boolean nesterov) {}
