package adamp.experiments.data;

import adamp.experiments.error.ExperimentException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** MNIST (LeCun, Cortes, Burges 1998): grey images, 28 x 28, of handwritten digits, in four IDX files. */
public final class Mnist {
    /** Its form. */
    public static final IdxFolder FORM = new IdxFolder("MNIST", "see data check biased-mnist");

    private static final List<String> INNER = List.of("raw", "MNIST/raw");

    private Mnist() {}

    /**
     * Reads a folder with the four files.
     *
     * @throws ExperimentException if one is missing, damaged, or not what its name says
     */
    public static ImageData read(Path folder) {
        return FORM.read(inner(folder));
    }

    /** The folder in which torchvision keeps the files where it is in the one given, else that itself. */
    public static Path inner(Path folder) {
        return Stream.concat(INNER.stream().map(folder::resolve), Stream.of(folder))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(folder);
    }
}
