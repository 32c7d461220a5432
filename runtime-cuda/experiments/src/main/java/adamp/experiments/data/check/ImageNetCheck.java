package adamp.experiments.data.check;

import adamp.experiments.data.set.ImageFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** ImageNet-1k, sorted into class folders. */
record ImageNetCheck(String source, String licence) implements DataSetCheck {
    private static final Pattern WORDNET = Pattern.compile("n\\d{8}");
    private static final int CLASSES = 1000;
    private static final int TRAIN = 1_281_167;
    private static final int VALIDATION = 50_000;
    private static final int MOST_OF_A_CLASS = 1300;
    private static final int LEAST_OF_A_CLASS = 732;
    private static final int VALIDATION_OF_A_CLASS = 50;

    @Override
    public String name() {
        return "imagenet";
    }

    @Override
    public String layout() {
        return "train/CLASS/*.JPEG and val/CLASS/*.JPEG, 1000 classes named n and eight digits";
    }

    @Override
    public List<CheckLine> look(Path folder, int pictures) {
        List<CheckLine> lines = new ArrayList<>();
        ImageFolder train = Pictures.open(lines, () -> ImageFolder.read(folder.resolve("train")));
        ImageFolder validation = Pictures.open(lines, () -> ImageFolder.read(folder.resolve("val")));
        if (train != null) {
            look(lines, "train", train, TRAIN, LEAST_OF_A_CLASS, MOST_OF_A_CLASS);
            Pictures.decode(lines, "train", train, pictures);
        }
        if (validation != null) {
            look(lines, "val", validation, VALIDATION, VALIDATION_OF_A_CLASS, VALIDATION_OF_A_CLASS);
            Pictures.decode(lines, "val", validation, pictures);
        }
        if (train != null && validation != null && !train.classes().equals(validation.classes())) {
            lines.add(differing(train.classes(), validation.classes()));
        }
        return lines;
    }

    private static void look(List<CheckLine> lines, String what, ImageFolder folder, int wanted, int least, int most) {
        lines.add(CheckLine.count(what + ": classes", folder.classes().size(), CLASSES, "unpack the archive again"));
        folder.classes().stream()
                .filter(name -> !WORDNET.matcher(name).matches())
                .limit(3)
                .forEach(name -> lines.add(CheckLine.wrong(
                        what + "/" + name + " is not one of ImageNet's classes; move it out of the folder")));
        lines.add(CheckLine.count(what + ": pictures", folder.size(), wanted, "unpack the archives again"));
        int[] counts = folder.classCounts();
        IntStream.range(0, counts.length)
                .filter(label -> counts[label] < least || counts[label] > most)
                .limit(3)
                .forEach(label -> lines.add(CheckLine.wrong(what + "/"
                        + folder.classes().get(label) + " has "
                        + counts[label] + " pictures where a class has "
                        + (least == most ? "" + least : least + " to " + most) + "; unpack its archive again")));
    }

    private static CheckLine differing(List<String> train, List<String> validation) {
        List<String> one =
                train.stream().filter(name -> !validation.contains(name)).toList();
        List<String> other =
                validation.stream().filter(name -> !train.contains(name)).toList();
        return one.isEmpty()
                ? CheckLine.wrong("train lacks the class " + other.get(0) + ", which val has; unpack its archive")
                : CheckLine.wrong("val lacks the class " + one.get(0) + ", which train has; sort val again");
    }
}
