package adamp.experiments.data.set;

import adamp.experiments.error.ExperimentException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * 9-Class ImageNet and the same classes of ImageNet-A (Bahng and others 2020, appendix): 42 of ImageNet's classes, by their
 * WordNet numbers, in nine groups.
 */
public final class NineClasses {
    /** The groups, in the order of the classes. */
    public static final List<String> NAMES =
            List.of("dog", "cat", "frog", "turtle", "bird", "monkey", "fish", "crab", "insect");

    private static final List<String> MEMBERS = List.of(
            "n02085620 n02099601 n02106550 n02106662 n02110958",
            "n02123045 n02123159 n02123394 n02123597 n02124075",
            "n01641577 n01644373 n01644900",
            "n01664065 n01665541 n01667114 n01667778 n01669191",
            "n01819313 n01820546 n01833805 n01843383 n01847000",
            "n02486410 n02487347 n02488291 n02488702 n02492035",
            "n02607072 n02640242 n02641379 n02643566 n02655020",
            "n01978287 n01978455 n01980166 n01981276",
            "n02174001 n02177972 n02190166 n02206856 n02219486");

    private NineClasses() {}

    /** The class of each member of a group. */
    public static Map<String, Integer> labels() {
        Map<String, Integer> labels = new TreeMap<>();
        for (int group = 0; group < MEMBERS.size(); group++) {
            for (String member : MEMBERS.get(group).split(" ", -1)) {
                labels.put(member, group);
            }
        }
        return labels;
    }

    /**
     * The nine classes of ImageNet's {@code train} or {@code val}.
     *
     * @param folder with ImageNet's class folders; those of no group need not be there
     */
    public static ImageFolder ofImageNet(Path folder) {
        return ImageFolder.read(folder, labels(), NAMES);
    }

    /**
     * The nine classes of ImageNet-A, which has but some of the members.
     *
     * @param folder with ImageNet-A's 200 class folders
     */
    public static ImageFolder ofImageNetA(Path folder) {
        List<String> present = ImageFolder.folders(folder);
        Map<String, Integer> labels = labels().entrySet().stream()
                .filter(entry -> present.contains(entry.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first, TreeMap::new));
        if (labels.isEmpty()) {
            throw ExperimentException.file(folder + ": has none of the nine classes; give ImageNet-A's folder");
        }
        return ImageFolder.read(folder, labels, NAMES);
    }
}
