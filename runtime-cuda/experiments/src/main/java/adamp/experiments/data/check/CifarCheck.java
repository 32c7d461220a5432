package adamp.experiments.data.check;

import adamp.experiments.data.set.Cifar10;
import adamp.experiments.data.set.LabelledImages;
import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** CIFAR-10: six files, which are read whole. */
final class CifarCheck implements DataSetCheck {
    private static final long RECORDS = 10_000;

    @Override
    public String name() {
        return "cifar10";
    }

    @Override
    public String source() {
        return "https://www.cs.toronto.edu/~kriz/cifar.html, CIFAR-10 binary version (162 MB)";
    }

    @Override
    public String licence() {
        return "none stated; its page asks to cite Krizhevsky 2009";
    }

    @Override
    public String layout() {
        return "data_batch_1.bin to data_batch_5.bin and test_batch.bin, or the folder " + Cifar10.FOLDER
                + " with them";
    }

    @Override
    public List<CheckLine> look(Path given, int pictures) {
        Path folder = Cifar10.inner(given);
        List<CheckLine> lines = new ArrayList<>();
        Stream.concat(Cifar10.TRAIN.stream(), Cifar10.TEST.stream())
                .map(folder::resolve)
                .forEach(file -> lines.add(size(file)));
        if (lines.stream().allMatch(CheckLine::fine)) {
            lines.add(classes("train", Cifar10.train(folder)));
            lines.add(classes("test", Cifar10.test(folder)));
        }
        return lines;
    }

    private static CheckLine size(Path file) {
        String name = file.getFileName().toString();
        Path pickle = file.resolveSibling(name.replace(".bin", ""));
        if (!Files.exists(file)) {
            return CheckLine.wrong(
                    Files.exists(pickle)
                            ? pickle + " is of the Python version; fetch the binary version"
                            : file + " is missing; unpack the archive again");
        }
        try {
            long bytes = Files.size(file);
            return bytes == RECORDS * Cifar10.RECORD
                    ? CheckLine.fine(name + ": " + RECORDS + " records")
                    : CheckLine.wrong(file + " has " + bytes + " bytes in place of " + RECORDS * Cifar10.RECORD
                            + "; fetch the archive again");
        } catch (IOException exception) {
            throw ExperimentException.file(
                    file + ": cannot be read (" + FileTrouble.reason(exception) + "); give yourself the permission",
                    exception);
        }
    }

    private static CheckLine classes(String what, LabelledImages images) {
        int[] counts = new int[images.classes().size()];
        for (int i = 0; i < images.size(); i++) {
            counts[images.label(i)]++;
        }
        int wanted = images.size() / counts.length;
        int other = IntStream.range(0, counts.length)
                .filter(label -> counts[label] != wanted)
                .findFirst()
                .orElse(-1);
        return other < 0
                ? CheckLine.fine(what + ": " + wanted + " of each class")
                : CheckLine.wrong(what + ": " + counts[other] + " of the class " + other + " in place of " + wanted
                        + "; fetch the archive again");
    }
}
