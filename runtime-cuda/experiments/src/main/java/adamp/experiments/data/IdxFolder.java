package adamp.experiments.data;

import adamp.experiments.error.ExperimentException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with the four IDX files of MNIST or of a set in its form: 28 x 28, ten classes.
 *
 * @param title of the set, for messages
 * @param getting how to get the files, for messages
 */
public record IdxFolder(String title, String getting) {
    /** The names of the four files, without the {@code .gz} they may carry. */
    public static final List<String> FILES = List.of(
            "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte");

    static final int SIDE = 28;
    static final int CLASSES = 10;

    /**
     * Reads a folder with the four files.
     *
     * @throws ExperimentException if one is missing, damaged, or not what its name says
     */
    public ImageData read(Path folder) {
        requireFolder(folder);
        return new ImageData(
                read(folder, FILES.get(0), FILES.get(1)), read(folder, FILES.get(2), FILES.get(3)), folder.toString());
    }

    /** Those of the four files that a folder lacks. */
    public List<Path> missing(Path folder) {
        requireFolder(folder);
        return FILES.stream()
                .map(name -> find(folder, name))
                .filter(file -> !Files.exists(file))
                .toList();
    }

    private void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw ExperimentException.file(
                    folder + ": no such folder; give the folder of the four IDX files with --data (" + getting + ")");
        }
    }

    private ImageSet read(Path folder, String images, String labels) {
        Path imageFile = find(folder, images);
        Path labelFile = find(folder, labels);
        return join(
                imageFile.toString(), IdxReader.read(imageFile, 3), labelFile.toString(), IdxReader.read(labelFile, 1));
    }

    /** The file itself or, where that is missing, its compressed form. */
    static Path find(Path folder, String name) {
        return Stream.of(name, name + ".gz")
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElse(folder.resolve(name + ".gz"));
    }

    ImageSet join(String imageName, IdxArray images, String labelName, IdxArray labels) {
        if (images.sizes()[1] != SIDE || images.sizes()[2] != SIDE) {
            throw ExperimentException.file(imageName + ": holds images of " + images.sizes()[1] + " x "
                    + images.sizes()[2] + " where " + title + " has 28 x 28; give " + title + "'s files");
        }
        if (images.count() != labels.count()) {
            throw ExperimentException.file(imageName + ": holds " + images.count() + " images, but " + labelName
                    + " holds " + labels.count() + " labels; take both from the same release");
        }
        for (byte label : labels.values()) {
            if (label < 0 || label >= CLASSES) {
                throw ExperimentException.file(labelName + ": holds the label " + Byte.toUnsignedInt(label) + " where "
                        + title + " has 0 to 9; fetch the file again");
            }
        }
        return new ImageSet(images.values(), labels.values(), SIDE, SIDE, CLASSES);
    }
}
