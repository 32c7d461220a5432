package adamp.experiments.measure;

import adamp.optimizer.ParameterReport;
import adamp.optimizer.StepReport;
import java.util.ArrayList;
import java.util.List;

/**
 * Which weights the test of eq. 11 takes for scale-invariant, by the majority of many steps: a single step's gradient may
 * be nearly orthogonal to any weight by chance. Claim of section 1 of the paper: 95.5% of ResNet18's parameters, 91.8% of
 * ResNet50's.
 */
public final class DetectionVote {
    private final List<Tensor> tensors;
    private final int[] detections;
    private int steps;

    /**
     * A weight that is judged.
     *
     * @param name in the reports
     * @param elements its size
     * @param scaleInvariant whether it is, by the network's topology
     */
    public record Tensor(String name, long elements, boolean scaleInvariant) {}

    /**
     * A weight that the majority took for what it is not.
     *
     * @param tensor the weight
     * @param detections in how many steps it was taken for scale-invariant
     * @param steps of how many
     */
    public record Misclassified(Tensor tensor, int detections, int steps) {}

    /**
     * @param tensors all trainable weights, in the order of the reports
     */
    public DetectionVote(List<Tensor> tensors) {
        this.tensors = List.copyOf(tensors);
        this.detections = new int[tensors.size()];
    }

    /** Counts a step of an optimizer that projects. */
    public void add(StepReport report) {
        List<ParameterReport> reports = report.parameters();
        for (int i = 0; i < detections.length; i++) {
            if (!reports.get(i).name().equals(tensors.get(i).name())) {
                throw new IllegalArgumentException(
                        "a report on " + reports.get(i).name() + " in place of "
                                + tensors.get(i).name());
            }
            detections[i] += reports.get(i).projected().isPresent() ? 1 : 0;
        }
        steps++;
    }

    /** The share of the trainable scalars, in [0, 1], that belong to weights taken for scale-invariant in most steps. */
    public double share() {
        long detected = 0;
        long all = 0;
        for (int i = 0; i < detections.length; i++) {
            long elements = tensors.get(i).elements();
            all += elements;
            detected += isDetected(i) ? elements : 0;
        }
        return (double) detected / all;
    }

    /** The weights on which most steps and the topology disagree. */
    public List<Misclassified> misclassified() {
        List<Misclassified> wrong = new ArrayList<>();
        for (int i = 0; i < detections.length; i++) {
            if (isDetected(i) != tensors.get(i).scaleInvariant()) {
                wrong.add(new Misclassified(tensors.get(i), detections[i], steps));
            }
        }
        return wrong;
    }

    private boolean isDetected(int index) {
        return 2 * detections[index] > steps;
    }
}
