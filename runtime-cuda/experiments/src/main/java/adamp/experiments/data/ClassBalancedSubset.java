package adamp.experiments.data;

import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The rule by which the shipped subset was chosen: of each class the first {@value #TRAIN_PER_CLASS} training and the
 * first {@value #TEST_PER_CLASS} test images, in the order of the full files.
 *
 * <p>{@code adamp data subset} writes it again from the full files.
 */
public final class ClassBalancedSubset {
    static final int TRAIN_PER_CLASS = 1000;
    static final int TEST_PER_CLASS = 200;

    private ClassBalancedSubset() {}

    /** The subset of the full data. */
    public static ImageData of(ImageData full) {
        return new ImageData(
                firstOfEachClass(full.train(), TRAIN_PER_CLASS),
                firstOfEachClass(full.test(), TEST_PER_CLASS),
                "class-balanced subset of " + full.source());
    }

    /** The first so many images of each class, in the order of the set. */
    public static ImageSet firstOfEachClass(ImageSet set, int perClass) {
        int[] seen = new int[set.classes()];
        int[] places = IntStream.range(0, set.count())
                .filter(place -> seen[set.labels()[place]]++ < perClass)
                .toArray();
        if (places.length != perClass * set.classes()) {
            throw ExperimentException.usage("a class has fewer than " + perClass + " images (the counts are "
                    + Arrays.toString(set.classCounts()) + "); ask for fewer images");
        }
        return set.select(places);
    }

    /** Writes the four files of Fashion-MNIST with these images, compressed, into a folder. */
    public static void write(ImageData data, Path folder) {
        try {
            Files.createDirectories(folder);
            write(folder, 0, data.train());
            write(folder, 2, data.test());
        } catch (IOException exception) {
            throw ExperimentException.file(
                    folder + ": cannot be written (" + FileTrouble.reason(exception) + "); choose another folder",
                    exception);
        }
    }

    private static void write(Path folder, int firstFile, ImageSet set) throws IOException {
        IdxArray images = new IdxArray(new int[] {set.count(), set.height(), set.width()}, set.pixels());
        write(folder.resolve(FashionMnist.FILES.get(firstFile) + ".gz"), images);
        IdxArray labels = new IdxArray(new int[] {set.count()}, set.labels());
        write(folder.resolve(FashionMnist.FILES.get(firstFile + 1) + ".gz"), labels);
    }

    /** Under another name first, so that a file of this name is a whole one. */
    private static void write(Path file, IdxArray array) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            IdxWriter.write(temporary, array);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
