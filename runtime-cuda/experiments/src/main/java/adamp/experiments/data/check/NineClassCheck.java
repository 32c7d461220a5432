package adamp.experiments.data.check;

import adamp.experiments.data.set.ImageFolder;
import adamp.experiments.data.set.NineClasses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The 42 of ImageNet's classes that make up the nine. */
record NineClassCheck(String source, String licence) implements DataSetCheck {
    private static final int VALIDATION_OF_A_CLASS = 50;

    @Override
    public String name() {
        return "9class-imagenet";
    }

    @Override
    public String layout() {
        return "ImageNet's train/CLASS/*.JPEG and val/CLASS/*.JPEG, of which "
                + NineClasses.labels().size() + " classes are read";
    }

    @Override
    public List<CheckLine> look(Path folder, int pictures) {
        List<CheckLine> lines = new ArrayList<>();
        for (String part : List.of("train", "val")) {
            ImageFolder images = Pictures.open(lines, () -> NineClasses.ofImageNet(folder.resolve(part)));
            if (images != null) {
                String counts = part + ": " + images.size() + " pictures, of each of the nine "
                        + Arrays.toString(images.classCounts());
                int wanted = VALIDATION_OF_A_CLASS * NineClasses.labels().size();
                lines.add(
                        part.equals("val") && images.size() != wanted
                                ? CheckLine.wrong(counts + " in place of " + wanted + "; unpack the archive again")
                                : CheckLine.fine(counts));
                Pictures.decode(lines, part, images, pictures);
            }
        }
        return lines;
    }
}
