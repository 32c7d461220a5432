package adamp.optimizer.gpu.kernel;

import adamp.optimizer.ElementType;
import adamp.optimizer.plan.Rows;

/**
 * One tensor as a {@link StepProgram} steps it: elements in row order, dense.
 *
 * @param rows its rows, those of the channel view
 * @param type of its gradient and of the weight the caller sees; another than float32 has a float32 master beside it
 * @param judged whether the decision of eq. 11 may be asked about it, to project it or to report on it
 * @param projects whether it may be projected: only if it is judged too, and the algorithm projects
 * @param delta of eq. 11; NaN for an algorithm that does not project
 * @param eps as given; the conventions say where it enters
 */
public record TensorPlan(Rows rows, ElementType type, boolean judged, boolean projects, double delta, double eps) {}
