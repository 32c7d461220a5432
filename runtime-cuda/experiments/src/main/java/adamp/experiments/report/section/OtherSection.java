package adamp.experiments.report.section;

import adamp.experiments.report.html.Element;
import adamp.experiments.report.results.Experiment;

/** An experiment whose metrics have no figures of their own: its tables and notes. */
final class OtherSection extends ExperimentFrame {

    OtherSection(Experiment experiment) {
        super(experiment);
    }

    @Override
    Element figures() {
        return new Element("div");
    }
}
