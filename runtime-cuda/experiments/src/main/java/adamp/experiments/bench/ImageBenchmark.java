package adamp.experiments.bench;

import adamp.experiments.data.Draws;
import adamp.experiments.data.Purpose;
import adamp.experiments.data.augment.Normalization;
import adamp.experiments.data.augment.RandomFlip;
import adamp.experiments.data.augment.RandomResizedCrop;
import adamp.experiments.data.augment.Transform;
import adamp.experiments.data.image.ImageDecoder;
import adamp.experiments.data.image.Kernel;
import adamp.experiments.data.sample.PictureFiles;
import adamp.experiments.data.sample.SamplePicture;
import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.FileTrouble;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Times the loader's work on one image, and Pillow's on the same files, each by its own processor time. */
final class ImageBenchmark {
    static final String LOADER = "loader: decode, part at 224, numbers";
    static final String PILLOW = "Pillow and torch: the same";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** The compiler has then seen what it takes to optimize. */
    private static final int WARM_UP = 5;

    private final int images;
    private final int rounds;
    private double meanKilobytes;

    ImageBenchmark(int images, int rounds) {
        this.images = images;
        this.rounds = rounds;
    }

    static Optional<Timing> find(List<Timing> timings, String name) {
        return timings.stream().filter(timing -> timing.name().equals(name)).findFirst();
    }

    double meanKilobytes() {
        return meanKilobytes;
    }

    /** Ours in turns, then Pillow's. */
    List<Timing> run() {
        try {
            Path folder = Files.createTempDirectory("adamp-images");
            try {
                return run(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException exception) {
            throw ExperimentException.file(
                    "the folder for temporary files cannot be written (" + FileTrouble.reason(exception)
                            + "); give another by JDK_JAVA_OPTIONS=-Djava.io.tmpdir=DIR",
                    exception);
        }
    }

    private List<Timing> run(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < images; i++) {
            byte[] content = PictureFiles.jpeg(SamplePicture.draw(500, 375, i));
            meanKilobytes += content.length / 1000.0 / images;
            files.add(Files.write(folder.resolve(String.format("%05d.jpg", i)), content));
        }
        ImageIO.setUseCache(false);
        List<Timing> timings = new ArrayList<>(time(List.of(
                new Work("libjpeg-turbo: decode", files, ImageBenchmark::decode),
                new Work("javax.imageio: decode", files, ImageBenchmark::decodeByJdk),
                new Work(LOADER, files, ImageBenchmark::load))));
        PillowTimings.run(folder, rounds).ifPresent(timings::addAll);
        return timings;
    }

    private interface OnFile {
        int apply(Path file, int index);
    }

    private record Work(String name, List<Path> files, OnFile onFile) {
        /** In milliseconds an image. */
        double time() {
            long start = THREADS.getCurrentThreadCpuTime();
            int sum = 0;
            for (int i = 0; i < files.size(); i++) {
                sum += onFile.apply(files.get(i), i);
            }
            double time = (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / files.size();
            if (sum == 0) {
                throw new IllegalStateException(name + " gave nothing");
            }
            return time;
        }
    }

    private List<Timing> time(List<Work> works) {
        double[][] milliseconds = new double[works.size()][rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            for (int i = 0; i < works.size(); i++) {
                double time = works.get(i).time();
                if (round >= 0) {
                    milliseconds[i][round] = time;
                }
            }
        }
        List<Timing> timings = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            timings.add(new Timing(works.get(i).name(), milliseconds[i]));
        }
        return timings;
    }

    private static int decode(Path file, int index) {
        return ImageDecoder.read(file).pixels().length;
    }

    private static int decodeByJdk(Path file, int index) {
        try {
            byte[] content = Files.readAllBytes(file);
            return ImageIO.read(new ByteArrayInputStream(content)).getWidth();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static final Transform TRANSFORM = new RandomResizedCrop(224, Kernel.BILINEAR).then(new RandomFlip());

    private static int load(Path file, int index) {
        return Normalization.IMAGE_NET.apply(
                        TRANSFORM.apply(ImageDecoder.read(file), Draws.of(0, 0, index, Purpose.EXAMPLE)))
                .length;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
