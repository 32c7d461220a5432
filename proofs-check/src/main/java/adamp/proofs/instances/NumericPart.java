package adamp.proofs.instances;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.launcher.EngineFilter.includeEngines;

import adamp.proofs.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** All properties of a package's classes {@code *Properties}, run one after another. */
public final class NumericPart {
    /** Where the statements of the registry are checked. */
    public static final String PACKAGE = "adamp.proofs.numeric";

    /** Held, or its level would be forgotten: jqwik says once per class that it keeps no file of earlier failures. */
    private static final Logger JQWIK = Logger.getLogger("net.jqwik.engine");

    static {
        JQWIK.setLevel(Level.WARNING);
    }

    private static final AtomicReference<Session> RUNNING = new AtomicReference<>();

    private final String packageName;
    private final NumericSettings settings;

    public NumericPart(String packageName, NumericSettings settings) {
        this.packageName = packageName;
        this.settings = settings;
    }

    /**
     * Runs them.
     *
     * @return one outcome a property; a class that cannot even start counts as a property of that name that failed
     */
    public List<PropertyOutcome> run(Progress progress) {
        Session session = new Session(settings, progress);
        if (!RUNNING.compareAndSet(null, session)) {
            throw new IllegalStateException("the properties are already running");
        }
        try {
            Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
                    .enableTestExecutionListenerAutoRegistration(false)
                    .build());
            TestPlan plan = launcher.discover(request());
            progress.expect((int) plan.countTestIdentifiers(TestIdentifier::isTest));
            launcher.execute(plan, session);
        } finally {
            RUNNING.set(null);
        }
        return List.copyOf(session.outcomes);
    }

    static Optional<Session> running() {
        return Optional.ofNullable(RUNNING.get());
    }

    private LauncherDiscoveryRequest request() {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage(packageName))
                .filters(includeClassNamePatterns(".*Properties"), includeEngines("jqwik"))
                // jqwik prints its reports unless they go to the platform, and keeps a file of earlier failures.
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter("jqwik.database", "")
                .build();
    }

    /** One run: what the properties are set to, and what became of them. */
    static final class Session implements TestExecutionListener {
        private final NumericSettings settings;
        private final Progress progress;
        private final List<PropertyOutcome> outcomes = new ArrayList<>();

        private Session(NumericSettings settings, Progress progress) {
            this.settings = settings;
            this.progress = progress;
        }

        NumericSettings settings() {
            return settings;
        }

        synchronized void add(PropertyOutcome outcome) {
            outcomes.add(outcome);
            progress.done(String.format(
                    Locale.ROOT,
                    "%s: %s on %d instances, %.1f s",
                    outcome.name(),
                    outcome.passed() ? "holds" : "FAILS",
                    outcome.instances(),
                    outcome.seconds()));
        }

        /** Failures of containers never reach the hook: a class that cannot be made, say. */
        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (!test.isTest() && result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                String what = result.getThrowable().map(Throwable::toString).orElse("cannot be run");
                add(new PropertyOutcome(
                        test.getDisplayName(),
                        List.of(),
                        0,
                        0,
                        "",
                        Optional.of(what.strip().replaceAll("\\s+", " "))));
            }
        }

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            add(new PropertyOutcome(test.getDisplayName(), List.of(), 0, 0, "", Optional.of("was not run: " + reason)));
        }
    }
}
