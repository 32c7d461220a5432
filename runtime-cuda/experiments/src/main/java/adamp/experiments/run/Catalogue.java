package adamp.experiments.run;

import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.FileTrouble;
import adamp.experiments.error.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The experiments that come with the program, and users' own files. */
public final class Catalogue {
    /** The experiments' names, in the order of the paper. */
    public static final List<String> NAMES = List.of("fig1", "fig3", "fashion-mnist");

    private Catalogue() {}

    /**
     * An experiment by its name, or by the path of a YAML file of the user's.
     *
     * @throws ExperimentException if there is none, with the nearest name, or its YAML has a mistake
     */
    public static Description find(String name) {
        if (NAMES.contains(name)) {
            return Description.parse(name, resource(name + ".yaml"));
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return Description.parse(name, file(Path.of(name)));
        }
        throw ExperimentException.usage("unknown experiment '" + name + "'; " + Nearest.hint(name, NAMES));
    }

    private static String file(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException exception) {
            throw ExperimentException.file(
                    path + ": cannot be read (" + FileTrouble.reason(exception)
                            + "); give the path of an experiment's YAML",
                    exception);
        }
    }

    private static String resource(String name) {
        try (InputStream input = Catalogue.class.getResourceAsStream(name)) {
            if (input == null) {
                throw new IllegalStateException(name + " is not in the program's archive");
            }
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
