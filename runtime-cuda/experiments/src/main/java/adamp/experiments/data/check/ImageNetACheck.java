package adamp.experiments.data.check;

import adamp.experiments.data.set.ImageFolder;
import adamp.experiments.data.set.NineClasses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** ImageNet-A (Hendrycks and others 2021), and the nine classes in it. */
final class ImageNetACheck implements DataSetCheck {
    private static final int CLASSES = 200;
    private static final int PICTURES = 7_500;
    /** Table E.1 of the paper. */
    private static final int OF_THE_NINE = 617;

    @Override
    public String name() {
        return "imagenet-a";
    }

    @Override
    public String source() {
        return "https://github.com/hendrycks/natural-adv-examples, imagenet-a.tar (688 MB)";
    }

    @Override
    public String licence() {
        return "MIT for the collection; the pictures are their photographers'";
    }

    @Override
    public String layout() {
        return "CLASS/*.jpg, 200 classes named n and eight digits";
    }

    @Override
    public List<CheckLine> look(Path folder, int pictures) {
        List<CheckLine> lines = new ArrayList<>();
        ImageFolder all = Pictures.open(lines, () -> ImageFolder.read(folder));
        if (all == null) {
            return lines;
        }
        lines.add(CheckLine.count("classes", all.classes().size(), CLASSES, "unpack the archive again"));
        lines.add(CheckLine.count("pictures", all.size(), PICTURES, "unpack the archive again"));
        ImageFolder nine = Pictures.open(lines, () -> NineClasses.ofImageNetA(folder));
        if (nine != null) {
            lines.add(CheckLine.count(
                    "pictures of the nine classes", nine.size(), OF_THE_NINE, "unpack the archive again"));
        }
        Pictures.decode(lines, "all", all, pictures);
        return lines;
    }
}
