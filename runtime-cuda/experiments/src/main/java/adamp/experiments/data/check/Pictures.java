package adamp.experiments.data.check;

import adamp.experiments.data.CorruptExampleException;
import adamp.experiments.data.set.ImageFolder;
import adamp.experiments.data.set.LabelledImages;
import adamp.experiments.data.set.Subset;
import adamp.experiments.error.ExperimentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What the checks of folders of pictures share. */
final class Pictures {
    /** Damaged files that are named; the others are counted. */
    private static final int NAMED = 10;

    private Pictures() {}

    /** The folder, or nothing and a line that says why it cannot be read. */
    static ImageFolder open(List<CheckLine> lines, Supplier<ImageFolder> read) {
        try {
            return read.get();
        } catch (ExperimentException exception) {
            lines.add(CheckLine.wrong(exception.getMessage()));
            return null;
        }
    }

    /** Decodes some pictures, or all, on all cores. */
    static void decode(List<CheckLine> lines, String what, LabelledImages images, int pictures) {
        LabelledImages chosen = Subset.spread(images, pictures);
        List<String> damaged = IntStream.range(0, chosen.size())
                .parallel()
                .mapToObj(index -> trouble(chosen, index))
                .filter(Objects::nonNull)
                .toList();
        String decoded = what + ": " + chosen.size() + " of " + images.size() + " pictures decoded";
        if (damaged.isEmpty()) {
            lines.add(CheckLine.fine(decoded));
            return;
        }
        List<CheckLine> named = new ArrayList<>();
        damaged.stream().limit(NAMED).forEach(line -> named.add(CheckLine.wrong(line)));
        lines.addAll(named);
        lines.add(CheckLine.wrong(decoded + ", " + damaged.size() + " are damaged; fetch them again"));
    }

    private static String trouble(LabelledImages images, int index) {
        try {
            images.image(index);
            return null;
        } catch (CorruptExampleException | ExperimentException exception) {
            return exception.getMessage();
        }
    }
}
