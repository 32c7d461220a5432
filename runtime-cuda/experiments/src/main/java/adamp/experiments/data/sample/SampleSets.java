package adamp.experiments.data.sample;

import adamp.experiments.data.ClassBalancedSubset;
import adamp.experiments.data.FashionMnist;
import adamp.experiments.data.ImageData;
import adamp.experiments.data.augment.ResizeShorterSide;
import adamp.experiments.data.image.Kernel;
import adamp.experiments.data.image.RgbImage;
import adamp.experiments.data.set.Cifar10;
import adamp.experiments.data.set.NineClasses;
import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.FileTrouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Small data sets that have the real ones' folders, names, formats and sizes of pictures, and made-up content. */
public final class SampleSets {
    /** Most of ImageNet's pictures are as large. */
    private static final int WIDTH = 500;

    private static final int HEIGHT = 375;

    /** Different pictures; files beyond those repeat them. */
    private static final int PICTURES = 6;

    private SampleSets() {}

    /**
     * ImageNet: {@code train} and {@code val}, the first pictures of the first classes being a CMYK JPEG, a PNG named JPEG
     * and a grey JPEG.
     *
     * @param classes at least 42: those of {@link NineClasses} are among them
     * @param ofEachClass pictures of each class in each of the two
     */
    public static void imageNet(Path folder, int classes, int ofEachClass) {
        writing(folder, () -> {
            List<byte[]> files = pictures();
            for (String part : List.of("train", "val")) {
                classFolders(folder.resolve(part), classNames(classes), ofEachClass, files);
            }
        });
    }

    /** ImageNet-A: 200 classes, of which some are of the nine. */
    public static void imageNetA(Path folder, int ofEachClass) {
        writing(folder, () -> classFolders(folder, classNames(200), ofEachClass, pictures()));
    }

    private static List<String> classNames(int classes) {
        TreeSet<String> names = new TreeSet<>(NineClasses.labels().keySet());
        for (int i = 0; names.size() < classes; i++) {
            names.add(String.format("n9%07d", i));
        }
        return new ArrayList<>(names);
    }

    private static List<byte[]> pictures() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            files.add(
                    PictureFiles.jpeg(SamplePicture.draw(i % 2 == 0 ? WIDTH : HEIGHT, i % 2 == 0 ? HEIGHT : WIDTH, i)));
        }
        return files;
    }

    private static void classFolders(Path folder, List<String> classes, int ofEachClass, List<byte[]> files)
            throws IOException {
        RgbImage odd = SamplePicture.draw(WIDTH, HEIGHT, PICTURES);
        List<byte[]> first = List.of(PictureFiles.cmykJpeg(odd), PictureFiles.png(odd), PictureFiles.greyJpeg(odd));
        int written = 0;
        for (String name : classes) {
            Path place = Files.createDirectories(folder.resolve(name));
            for (int i = 0; i < ofEachClass; i++) {
                byte[] content = written < first.size() ? first.get(written) : files.get(written % files.size());
                Files.write(place.resolve(name + "_" + (i + 1) + ".JPEG"), content);
                written++;
            }
        }
    }

    /**
     * CIFAR-10's six files.
     *
     * @param records of each file, where the real ones have 10,000
     */
    public static void cifar10(Path folder, int records) {
        writing(folder, () -> {
            List<String> names = new ArrayList<>(Cifar10.TRAIN);
            names.addAll(Cifar10.TEST);
            for (int file = 0; file < names.size(); file++) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream(records * Cifar10.RECORD);
                for (int record = 0; record < records; record++) {
                    bytes.write(record % 10);
                    planes(bytes, SamplePicture.draw(64, 64, (long) file * records + record));
                }
                Files.write(folder.resolve(names.get(file)), bytes.toByteArray());
            }
        });
    }

    private static void planes(ByteArrayOutputStream bytes, RgbImage large) {
        RgbImage image = new ResizeShorterSide(32, Kernel.BILINEAR).apply(large, new SplittableRandom(0));
        for (int shift = 16; shift >= 0; shift -= 8) {
            for (int pixel : image.pixels()) {
                bytes.write(pixel >> shift);
            }
        }
    }

    /** Four IDX files: the first pictures of each class of the subset of Fashion-MNIST that ships. */
    public static void idx(Path folder, int ofEachClass) {
        ImageData shipped = FashionMnist.shipped();
        ClassBalancedSubset.write(
                new ImageData(
                        ClassBalancedSubset.firstOfEachClass(shipped.train(), ofEachClass),
                        ClassBalancedSubset.firstOfEachClass(shipped.test(), ofEachClass),
                        "sample"),
                folder);
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void writing(Path folder, Writing work) {
        try {
            Files.createDirectories(folder);
            work.run();
        } catch (IOException exception) {
            throw ExperimentException.file(
                    folder + ": cannot be written (" + FileTrouble.reason(exception) + "); choose another folder",
                    exception);
        }
    }
}
