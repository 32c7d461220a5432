package adamp.optimizer.rule;

/**
 * The scalars of Adam's family for one parameter and step, each computed in binary64 and rounded once.
 *
 * @param beta1 decay of the first moment
 * @param gradientShare 1 - beta1
 * @param beta2 decay of the second moment
 * @param squareShare 1 - beta2
 * @param rootCorrection sqrt(1 - beta2^t)
 * @param eps added to the denominator
 * @param nesterov whether the direction looks ahead
 */
public record AdamScalars(
        float beta1,
        float gradientShare,
        float beta2,
        float squareShare,
        float rootCorrection,
        float eps,
        boolean nesterov) {}
