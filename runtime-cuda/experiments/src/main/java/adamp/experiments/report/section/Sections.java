package adamp.experiments.report.section;

import adamp.experiments.report.results.Experiment;
import adamp.experiments.report.results.Results;
import java.util.ArrayList;
import java.util.List;

/** The sections that a results folder gives rise to, in the order of the page. */
public final class Sections {

    private Sections() {}

    public static List<Section> of(Results results) {
        List<Section> sections = new ArrayList<>();
        if (!results.experiments().isEmpty()) {
            sections.add(new OverviewSection(results));
        }
        results.proofs().ifPresent(proofs -> sections.add(new ProofsSection(proofs)));
        if (!results.certificates().isEmpty()) {
            sections.add(new CertificatesSection(results.certificates()));
        }
        results.experiments().forEach(experiment -> sections.add(of(experiment)));
        sections.add(new RepeatSection(results));
        return sections;
    }

    private static Section of(Experiment experiment) {
        return switch (experiment.kind()) {
            case PLANE -> new PlaneSection(experiment);
            case SPHERE -> new SphereSection(experiment);
            case TRAINING -> new TrainingSection(experiment);
            case OTHER -> new OtherSection(experiment);
        };
    }
}
