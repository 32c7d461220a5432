package adamp.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import adamp.proofs.numeric.Checks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** ERRATA.md against the Coq sources, the registry and the properties that it names. */
class ErrataTest {
    private static final Path ERRATA = Path.of("../spec/ERRATA.md");
    private static final Path COQ = Path.of("../spec/src/main/coq");
    private static final Path REGISTRY = Path.of("src/main/resources/adamp/proofs/registry");

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern THEOREM = Pattern.compile("(?m)^Theorem\\s+(\\w+)");
    private static final Pattern ERRATUM = Pattern.compile("- coq: (\\w+)(?:(?!- coq:)[^$])*?kind: erratum");
    private static final Predicate<String> THEOREM_NAME =
            Pattern.compile("\\w+_\\w+").asMatchPredicate();
    private static final Predicate<String> PROPERTY_NAME =
            Pattern.compile("\\w+Properties\\.\\w+").asMatchPredicate();

    private static List<String> sections;
    private static String errata;

    @BeforeAll
    static void read() throws IOException {
        errata = Files.readString(ERRATA);
        sections = Pattern.compile("(?m)^## ").splitAsStream(errata).toList();
    }

    @Test
    void everyTheoremItNamesIsInTheSources() throws IOException {
        assertEquals(Set.of(), without(named(errata, THEOREM_NAME), found(COQ, ".v", THEOREM)));
    }

    @Test
    void everyErratumOfTheRegistryIsNamed() throws IOException {
        Set<String> registered = found(REGISTRY, ".yaml", ERRATUM);
        assertFalse(registered.isEmpty());
        assertEquals(Set.of(), without(registered, named(errata, THEOREM_NAME)));
    }

    @Test
    void everyPropertyItNamesChecksATheoremOfItsSection() {
        for (String section : sections) {
            Set<String> theorems = named(section, THEOREM_NAME);
            for (String property : named(section, PROPERTY_NAME)) {
                assertFalse(
                        checkedBy(property).noneMatch(theorems::contains),
                        property + " checks no theorem that its section names");
            }
        }
    }

    @Test
    void everyErratumNamesItsTheoremAndItsProperty() {
        for (String section : sections) {
            if (Character.isDigit(section.charAt(0))) {
                String title = section.lines().findFirst().orElseThrow();
                assertFalse(named(section, THEOREM_NAME).isEmpty(), title + ": no theorem");
                assertFalse(named(section, PROPERTY_NAME).isEmpty(), title + ": no property");
            }
        }
    }

    private static Set<String> named(String text, Predicate<String> kind) {
        return matches(CODE, text).filter(kind).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Path folder, String suffix, Pattern pattern) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(suffix)).toList()) {
                matches(pattern, Files.readString(file)).forEach(names::add);
            }
        }
        return names;
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /** The theorems that a property says it checks. */
    private static Stream<String> checkedBy(String property) {
        int stop = property.indexOf('.');
        String type = property.substring(0, stop);
        String name = property.substring(stop + 1);
        try {
            return Arrays.stream(Class.forName(Checks.class.getPackageName() + "." + type)
                            .getDeclaredMethods())
                    .filter(method -> method.getName().equals(name))
                    .filter(method -> method.isAnnotationPresent(Checks.class))
                    .flatMap(method ->
                            Arrays.stream(method.getAnnotation(Checks.class).value()));
        } catch (ClassNotFoundException e) {
            throw new AssertionError("there is no class of properties " + type, e);
        }
    }
}
