package adamp.experiments.data;

import adamp.experiments.error.ExperimentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fashion-MNIST (Xiao, Rasul, Vollgraf 2017; MIT licence): grey images, 28 x 28, of ten kinds of clothing.
 *
 * <p>It comes as four IDX files, see {@link #FILES}: 60,000 images to train on and 10,000 to test on. A subset of it
 * ships with this module, see {@link ClassBalancedSubset}.
 */
public final class FashionMnist {
    /** The names of the four files, without the {@code .gz} they may carry. */
    public static final List<String> FILES = List.of(
            "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte");

    static final int SIDE = 28;
    static final int CLASSES = 10;
    /** Where Debian's and Ubuntu's package dataset-fashion-mnist puts the four files. */
    public static final Path PACKAGE_FOLDER = Path.of("/usr/share/datasets/fashion-mnist");

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
        if (!Files.isDirectory(folder)) {
            throw ExperimentException.file(
                    folder + ": no such folder; give the folder of the four IDX files with --data"
                            + " (Debian's package dataset-fashion-mnist installs them in " + PACKAGE_FOLDER + ")");
        }
        return new ImageData(
                read(folder, FILES.get(0), FILES.get(1)), read(folder, FILES.get(2), FILES.get(3)), folder.toString());
    }

    /** Whether the package's files are installed. */
    public static boolean isPackageInstalled() {
        return FILES.stream().allMatch(name -> Files.isRegularFile(find(PACKAGE_FOLDER, name)));
    }

    private static ImageSet read(Path folder, String images, String labels) {
        Path imageFile = find(folder, images);
        Path labelFile = find(folder, labels);
        return join(
                imageFile.toString(), IdxReader.read(imageFile, 3), labelFile.toString(), IdxReader.read(labelFile, 1));
    }

    /** The file itself or, where that is missing, its compressed form. */
    private static Path find(Path folder, String name) {
        return Stream.of(name, name + ".gz")
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElse(folder.resolve(name + ".gz"));
    }

    private static ImageSet shipped(String images, String labels) {
        return join(images, readShipped(images, 3), labels, readShipped(labels, 1));
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

    private static ImageSet join(String imageName, IdxArray images, String labelName, IdxArray labels) {
        if (images.sizes()[1] != SIDE || images.sizes()[2] != SIDE) {
            throw ExperimentException.file(imageName + ": holds images of " + images.sizes()[1] + " x "
                    + images.sizes()[2] + " where Fashion-MNIST has 28 x 28; give Fashion-MNIST's files");
        }
        if (images.count() != labels.count()) {
            throw ExperimentException.file(imageName + ": holds " + images.count() + " images, but " + labelName
                    + " holds " + labels.count() + " labels; take both from the same release");
        }
        for (byte label : labels.values()) {
            if (label < 0 || label >= CLASSES) {
                throw ExperimentException.file(labelName + ": holds the label " + Byte.toUnsignedInt(label)
                        + " where Fashion-MNIST has 0 to 9; fetch the file again");
            }
        }
        return new ImageSet(images.values(), labels.values(), SIDE, SIDE, CLASSES);
    }
}
