package adamp.experiments.data.check;

import adamp.experiments.data.FashionMnist;
import adamp.experiments.data.IdxFolder;
import adamp.experiments.data.ImageData;
import adamp.experiments.data.Mnist;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** MNIST or Fashion-MNIST: four files, which are read whole. */
record IdxCheck(String name, String source, String licence, IdxFolder form) implements DataSetCheck {
    private static final int TRAIN = 60_000;
    private static final int TEST = 10_000;
    /** Each class of Fashion-MNIST has as many images; those of MNIST have from 5,421 to 6,742. */
    private static final int OF_EACH_FASHION = 6_000;

    @Override
    public String layout() {
        return String.join(", ", IdxFolder.FILES) + ", each as it is or with .gz";
    }

    @Override
    public List<CheckLine> look(Path given, int pictures) {
        Path folder = form.equals(Mnist.FORM) ? Mnist.inner(given) : given;
        List<CheckLine> lines = new ArrayList<>();
        for (Path file : form.missing(folder)) {
            lines.add(CheckLine.wrong(file + " is missing; put it there, with .gz or without"));
        }
        if (!lines.isEmpty()) {
            return lines;
        }
        ImageData data = form.read(folder);
        lines.add(CheckLine.count("images to train on", data.train().count(), TRAIN, "fetch the files again"));
        lines.add(CheckLine.count("images to test on", data.test().count(), TEST, "fetch the files again"));
        int[] counts = data.train().classCounts();
        boolean fashion = Arrays.stream(counts).allMatch(count -> count == OF_EACH_FASHION);
        String found = "of each class " + Arrays.toString(counts);
        if (data.train().count() != TRAIN || fashion == form.equals(FashionMnist.FORM)) {
            lines.add(CheckLine.fine(found));
        } else {
            String other = fashion ? FashionMnist.FORM.title() : Mnist.FORM.title();
            lines.add(CheckLine.wrong(
                    found + ", as " + other + " has them; give the folder of " + form.title() + "'s files"));
        }
        return lines;
    }
}
