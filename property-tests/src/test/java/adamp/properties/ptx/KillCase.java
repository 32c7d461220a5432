package adamp.properties.ptx;

import adamp.properties.rule.Algorithm;
import adamp.spec.convention.Conventions;
import java.util.List;

/**
 * Tensors stepped together by one program.
 *
 * @param name where its hash is listed
 * @param large whether it is worth its time only where nothing else reaches
 */
record KillCase(
        String name, Algorithm algorithm, Conventions conventions, boolean large, List<KillTensor> tensors) {
    KillCase {
        tensors = List.copyOf(tensors);
    }

    int steps() {
        return tensors.stream()
                .mapToInt(tensor -> tensor.gradients().size())
                .max()
                .orElse(0);
    }

    @Override
    public String toString() {
        return name;
    }
}
