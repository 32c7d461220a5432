package adamp.properties.certify;

import adamp.spec.convention.Conventions;
import adamp.spec.convention.ConventionsJson;
import adamp.spec.convention.Preset;
import java.util.Arrays;

/** The command that runs one case again. */
final class ReplayLine {
    private ReplayLine() {}

    /** Runs one case again. */
    static String of(Subject subject, Suite suite, CaseId id) {
        return "./adamp certify --case " + id + rest(subject, suite);
    }

    /** Certifies the algorithm again. */
    static String of(Subject subject, Suite suite) {
        return "./adamp certify" + (suite.size() == SuiteSize.QUICK ? " --quick" : "") + rest(subject, suite);
    }

    private static String rest(Subject subject, Suite suite) {
        return " --seed " + suite.seed() + " --algorithm "
                + suite.algorithm().title() + convention(subject, suite.conventions()) + " --dtype "
                + Named.of(suite.precision()) + " " + subject.arguments();
    }

    /**
     * A preset by its name; nothing where the port itself declares another one; one of the user's own as the JSON that the
     * option takes too.
     */
    private static String convention(Subject subject, Conventions conventions) {
        boolean preset =
                Arrays.stream(Preset.values()).anyMatch(one -> one.name().equals(conventions.name()));
        if (preset) {
            return " --convention " + conventions.name();
        }
        boolean declared = subject.conventions().filter(conventions::equals).isPresent();
        return declared
                ? ""
                : " --convention "
                        + Shell.word(ConventionsJson.write(conventions).toString());
    }
}
