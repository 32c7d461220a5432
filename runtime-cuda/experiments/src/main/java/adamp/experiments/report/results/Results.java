package adamp.experiments.report.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Everything a results folder holds.
 *
 * @param folder where it was read from
 * @param experiments the toys in the paper's order, then the trainings, then the rest, each by name
 * @param unfinished folders that hold no experiment.json: runs that were interrupted or are still going
 * @param proofs what {@code prove} found, where it ran
 * @param certificates what {@code certify} found, where it ran
 */
public record Results(
        Path folder,
        List<Experiment> experiments,
        List<String> unfinished,
        Optional<Proofs> proofs,
        List<Certificate> certificates) {

    public Results {
        experiments = List.copyOf(experiments);
        unfinished = List.copyOf(unfinished);
        certificates = List.copyOf(certificates);
    }

    public List<Experiment> of(Kind kind) {
        return experiments.stream().filter(each -> each.kind() == kind).toList();
    }
}
