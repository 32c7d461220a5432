package adamp.experiments.data;

import adamp.experiments.error.ExperimentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Fashion-MNIST (Xiao, Rasul, Vollgraf 2017; MIT licence): grey images, 28 x 28, of ten kinds of clothing.
 *
 * <p>It comes as four IDX files, see {@link #FILES}: 60,000 images to train on and 10,000 to test on. A subset of it
 * ships with this module, see {@link ClassBalancedSubset}.
 */
public final class FashionMnist {
    /** The names of the four files, without the {@code .gz} they may carry. */
    public static final List<String> FILES = IdxFolder.FILES;

    /** Where Debian's and Ubuntu's package dataset-fashion-mnist puts the four files. */
    public static final Path PACKAGE_FOLDER = Path.of("/usr/share/datasets/fashion-mnist");

    /** Its form. */
    public static final IdxFolder FORM =
            new IdxFolder("Fashion-MNIST", "Debian's package dataset-fashion-mnist installs them in " + PACKAGE_FOLDER);

    private static final String SHIPPED = "/adamp/experiments/data/fashion-mnist/";

    private FashionMnist() {}

    /** The subset in this module. */
    public static ImageData shipped() {
        return new ImageData(
                shipped(FILES.get(0), FILES.get(1)), shipped(FILES.get(2), FILES.get(3)), "shipped subset");
    }

    /**
     * Reads a folder with the four files.
     *
     * @throws ExperimentException if one is missing, damaged, or not what its name says
     */
    public static ImageData read(Path folder) {
        return FORM.read(folder);
    }

    /** The package's files where they are installed, else the subset in this module. */
    public static ImageData installedOrShipped() {
        return isPackageInstalled() ? read(PACKAGE_FOLDER) : shipped();
    }

    /** Whether the package's files are installed. */
    public static boolean isPackageInstalled() {
        return FILES.stream().allMatch(name -> Files.isRegularFile(IdxFolder.find(PACKAGE_FOLDER, name)));
    }

    private static ImageSet shipped(String images, String labels) {
        return FORM.join(images, readShipped(images, 3), labels, readShipped(labels, 1));
    }

    private static IdxArray readShipped(String name, int axes) {
        try (InputStream input = FashionMnist.class.getResourceAsStream(SHIPPED + name + ".gz")) {
            if (input == null) {
                throw ExperimentException.file(
                        name + ".gz is not in the program's archive; build it again (mvn package)");
            }
            return new IdxReader(name, axes).read(input);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
