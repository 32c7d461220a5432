package adamp.experiments.data.set;

import adamp.experiments.data.image.ImageDecoder;
import adamp.experiments.data.image.RgbImage;
import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pictures in a folder with a folder for each class: {@code FOLDER/CLASS/*.JPEG}. Classes and files go by their names in the
 * order of their characters, as torchvision's ImageFolder has them. Names alone are held; a picture is read when it is
 * asked for.
 */
public final class ImageFolder implements LabelledImages {
    private static final List<String> ENDINGS = List.of(".jpeg", ".jpg", ".png");

    private final List<String> classes;
    private final List<Path> folders;
    private final int[] labels;
    private final String[][] names;
    /** The place of each folder's first picture, and the number of all. */
    private final int[] starts;

    private ImageFolder(List<String> classes, List<Path> folders, int[] labels, String[][] names) {
        this.classes = classes;
        this.folders = folders;
        this.labels = labels;
        this.names = names;
        starts = new int[names.length + 1];
        for (int i = 0; i < names.length; i++) {
            starts[i + 1] = starts[i] + names[i].length;
        }
    }

    /**
     * A folder whose folders are the classes.
     *
     * @throws ExperimentException if there is none, or one has no pictures
     */
    public static ImageFolder read(Path folder) {
        List<String> classes = folders(folder);
        Map<String, Integer> labels = new TreeMap<>();
        classes.forEach(name -> labels.put(name, labels.size()));
        return read(folder, labels, classes);
    }

    /**
     * Those of a folder's folders that a map names, with their classes.
     *
     * @throws ExperimentException if one of them is missing or has no pictures
     */
    public static ImageFolder read(Path folder, Map<String, Integer> labels, List<String> classes) {
        List<String> present = folders(folder);
        List<String> missing =
                labels.keySet().stream().filter(name -> !present.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw ExperimentException.file(folder + ": lacks the class folder" + (missing.size() > 1 ? "s " : " ")
                    + some(missing) + "; unpack the archive again");
        }
        List<Path> folders =
                labels.keySet().stream().sorted().map(folder::resolve).toList();
        String[][] names = new String[folders.size()][];
        for (int i = 0; i < names.length; i++) {
            names[i] = pictures(folders.get(i));
            if (names[i].length == 0) {
                throw ExperimentException.file(
                        folders.get(i) + ": holds no JPEG or PNG pictures; unpack the archive again");
            }
        }
        int[] ofFolders =
                labels.keySet().stream().sorted().mapToInt(labels::get).toArray();
        return new ImageFolder(List.copyOf(classes), folders, ofFolders, names);
    }

    /** The names of the folders in a folder, sorted. */
    public static List<String> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw ExperimentException.file(folder + ": no such folder; give the folder of the classes' folders");
        }
        List<String> folders = list(folder, Files::isDirectory);
        if (folders.isEmpty()) {
            throw ExperimentException.file(folder + ": " + whyNoFolders(folder));
        }
        return folders;
    }

    private static String whyNoFolders(Path folder) {
        long archives = list(folder, file -> lower(file).endsWith(".tar")).size();
        if (archives > 0) {
            return "holds " + archives + " archives in place of class folders; unpack each into a folder of its name";
        }
        int pictures = pictures(folder).length;
        return pictures > 0
                ? "holds " + pictures + " pictures but no class folders; move each into the folder of its class"
                : "holds no class folders; unpack the archive again";
    }

    /** The names of the pictures in a folder, sorted. */
    static String[] pictures(Path folder) {
        return list(folder, file -> ENDINGS.stream().anyMatch(lower(file)::endsWith))
                .toArray(String[]::new);
    }

    private static String lower(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static List<String> list(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(wanted)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException exception) {
            throw ExperimentException.file(
                    folder + ": cannot be read (" + FileTrouble.reason(exception) + "); give yourself the permission",
                    exception);
        }
    }

    /** A few names of many. */
    private static String some(List<String> names) {
        String first = names.stream().limit(3).collect(Collectors.joining(", "));
        return names.size() <= 3 ? first : first + " and " + (names.size() - 3) + " more";
    }

    /** How many pictures each class has. */
    public int[] classCounts() {
        int[] counts = new int[classes.size()];
        for (int i = 0; i < names.length; i++) {
            counts[labels[i]] += names[i].length;
        }
        return counts;
    }

    @Override
    public int size() {
        return starts[names.length];
    }

    @Override
    public List<String> classes() {
        return classes;
    }

    @Override
    public int label(int index) {
        return labels[folderOf(index)];
    }

    @Override
    public RgbImage image(int index) {
        return ImageDecoder.read(file(index));
    }

    /** The file of a picture. */
    public Path file(int index) {
        int folder = folderOf(index);
        return folders.get(folder).resolve(names[folder][index - starts[folder]]);
    }

    private int folderOf(int index) {
        int place = Arrays.binarySearch(starts, index);
        return place >= 0 ? place : -place - 2;
    }
}
