package adamp.properties.certify;

import adamp.properties.port.PortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Precision;
import adamp.spec.convention.Conventions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Certifications for tests of other packages. */
public final class Certified {
    private Certified() {}

    /** Ports of this process as a subject. */
    public static Subject subject(String name, Supplier<PortFactory> ports) {
        return new Subject() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String version() {
                return "1";
            }

            @Override
            public List<String> command() {
                return List.of();
            }

            @Override
            public String arguments() {
                return "-- " + name;
            }

            @Override
            public Set<Algorithm> algorithms() {
                return EnumSet.allOf(Algorithm.class);
            }

            @Override
            public Optional<Conventions> conventions() {
                return Optional.empty();
            }

            @Override
            public PortFactory open() {
                return ports.get();
            }

            @Override
            public void close() {}
        };
    }

    /** The quick suite in float32, under the convention that is declared or found. */
    public static Certification quick(Subject subject, Algorithm algorithm, Waivers waivers) {
        return new Certifier(subject, waivers, SuiteSize.QUICK, Suite.DEFAULT_SEED, Progress.NONE, () -> false)
                .certify(algorithm, Optional.empty(), Precision.FLOAT32);
    }

    public static Certification quick(Subject subject, Algorithm algorithm) {
        return quick(subject, algorithm, Waivers.NONE);
    }
}
