package adamp.experiments.data.set;

import adamp.experiments.data.image.RgbImage;
import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * CIFAR-10 (Krizhevsky 2009) in its binary form: a record is a class, then the red, the green and the blue values of 32 x 32
 * pixels, row by row.
 */
public final class Cifar10 implements LabelledImages {
    /** Of a record, in bytes. */
    public static final int RECORD = 1 + 3 * 32 * 32;

    /** The names of the files to train on. */
    public static final List<String> TRAIN =
            List.of("data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin");

    /** The name of the file to test on. */
    public static final List<String> TEST = List.of("test_batch.bin");

    /** The folder that the archive holds. */
    public static final String FOLDER = "cifar-10-batches-bin";

    private static final int SIDE = 32;
    private static final int PLANE = SIDE * SIDE;
    private static final List<String> CLASSES =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    private final List<byte[]> files;
    private final int size;

    private Cifar10(List<byte[]> files) {
        this.files = files;
        size = files.stream().mapToInt(file -> file.length / RECORD).sum();
    }

    /** The files to train on, of a folder or of the archive's folder in it. */
    public static Cifar10 train(Path folder) {
        return read(folder, TRAIN);
    }

    /** The file to test on. */
    public static Cifar10 test(Path folder) {
        return read(folder, TEST);
    }

    private static Cifar10 read(Path folder, List<String> names) {
        Path files = inner(folder);
        return new Cifar10(names.stream().map(name -> read(files.resolve(name))).toList());
    }

    /** The archive's folder where it is in the one given, else that itself. */
    public static Path inner(Path folder) {
        Path inner = folder.resolve(FOLDER);
        return Files.isDirectory(inner) ? inner : folder;
    }

    private static byte[] read(Path file) {
        try {
            byte[] records = Files.readAllBytes(file);
            if (records.length == 0 || records.length % RECORD != 0) {
                throw ExperimentException.file(
                        file + ": has " + records.length + " bytes, which is not a number of whole" + " records of "
                                + RECORD + "; fetch the file again");
            }
            for (int at = 0; at < records.length; at += RECORD) {
                if (records[at] < 0 || records[at] >= CLASSES.size()) {
                    throw ExperimentException.file(file + ": record " + at / RECORD + " has the class "
                            + Byte.toUnsignedInt(records[at]) + " where CIFAR-10 has 0 to 9; fetch the file again");
                }
            }
            return records;
        } catch (IOException exception) {
            throw ExperimentException.file(
                    file + ": cannot be read (" + FileTrouble.reason(exception)
                            + "); get CIFAR-10's binary version, see data check cifar10",
                    exception);
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public List<String> classes() {
        return CLASSES;
    }

    @Override
    public int label(int index) {
        int[] place = place(index);
        return files.get(place[0])[place[1]];
    }

    @Override
    public RgbImage image(int index) {
        int[] place = place(index);
        byte[] file = files.get(place[0]);
        int red = place[1] + 1;
        int[] pixels = new int[PLANE];
        for (int i = 0; i < PLANE; i++) {
            pixels[i] = Byte.toUnsignedInt(file[red + i]) << 16
                    | Byte.toUnsignedInt(file[red + PLANE + i]) << 8
                    | Byte.toUnsignedInt(file[red + 2 * PLANE + i]);
        }
        return new RgbImage(SIDE, SIDE, pixels);
    }

    /** The file, and where in it the record begins. */
    private int[] place(int index) {
        int record = index;
        for (int file = 0; file < files.size(); file++) {
            int records = files.get(file).length / RECORD;
            if (record < records) {
                return new int[] {file, record * RECORD};
            }
            record -= records;
        }
        throw new IndexOutOfBoundsException(index);
    }
}
