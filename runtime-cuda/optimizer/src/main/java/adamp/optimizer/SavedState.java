package adamp.optimizer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The state of an optimizer on disk: algorithm, conventions, learning rates, and of each parameter its name, shape, step
 * count and arrays. It holds no weights. Any runtime can take it up.
 *
 * <p>Layout, all numbers big-endian, texts as {@link java.io.DataOutput#writeUTF}:
 *
 * <pre>
 * magic      8 bytes  "ADAMPOPT"
 * version    int      1
 * length     long     bytes of the payload
 * payload             text algorithm
 *                     int count, then of each convention axis: text axis, text value
 *                     int count, then of each group: double learning rate
 *                     int count, then of each parameter: text name, int rank, int sizes..., long step,
 *                         int count, then of each array: text name, int length, float values...
 * checksum   int      CRC-32C of the payload
 * </pre>
 */
public final class SavedState {
    private final String algorithm;
    private final Map<String, String> conventions;
    private final List<Double> learningRates;
    private final Map<String, Entry> entries;

    /** One parameter's part. */
    record Entry(Shape shape, ParameterState state) {}

    SavedState(
            String algorithm, Map<String, String> conventions, List<Double> learningRates, Map<String, Entry> entries) {
        this.algorithm = algorithm;
        this.conventions = conventions;
        this.learningRates = List.copyOf(learningRates);
        this.entries = entries;
    }

    /** A copy of an optimizer's state. */
    public static SavedState of(Optimizer optimizer) {
        Configuration configuration = optimizer.configuration();
        List<Double> learningRates = new ArrayList<>();
        for (int group = 0; group < configuration.groups().size(); group++) {
            learningRates.add(optimizer.learningRateOf(group));
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Parameter parameter : configuration.parameters()) {
            entries.put(parameter.name(), new Entry(parameter.shape(), optimizer.state(parameter.name())));
        }
        return new SavedState(
                configuration.algorithm().title(), configuration.conventions().axes(), learningRates, entries);
    }

    /** Reads and checks a file. */
    public static SavedState read(Path file) throws IOException {
        return SavedStateReader.read(file);
    }

    /** Writes a temporary file beside {@code file} and then moves it there. */
    public void write(Path file) throws IOException {
        SavedStateWriter.write(this, file);
    }

    /**
     * Gives the state to an optimizer; checks everything first.
     *
     * @throws InvalidInputException if algorithm, conventions, groups, names or shapes differ; nothing is changed then
     */
    public void restore(Optimizer optimizer) {
        requireFits(optimizer);
        for (int group = 0; group < learningRates.size(); group++) {
            optimizer.learningRate(group, learningRates.get(group));
        }
        entries.forEach((name, entry) -> optimizer.load(name, entry.state()));
    }

    private void requireFits(Optimizer optimizer) {
        Configuration configuration = optimizer.configuration();
        if (!algorithm.equals(configuration.algorithm().title())) {
            throw new InvalidInputException("saved state is of " + algorithm + ", but the optimizer is "
                    + configuration.algorithm() + "; restore it into the algorithm that saved it");
        }
        configuration.conventions().axes().forEach((axis, value) -> {
            if (!value.equals(conventions.get(axis))) {
                throw new InvalidInputException("saved state has convention " + axis + " = " + conventions.get(axis)
                        + ", but the optimizer has " + value + "; build it with the conventions that saved it");
            }
        });
        if (learningRates.size() != configuration.groups().size()) {
            throw new InvalidInputException(
                    "saved state has " + learningRates.size() + " groups, but the optimizer has "
                            + configuration.groups().size() + "; build it with the groups that saved it");
        }
        List<String> names =
                configuration.parameters().stream().map(Parameter::name).toList();
        if (!names.equals(List.copyOf(entries.keySet()))) {
            throw new InvalidInputException("saved state is of parameters " + firstDifference(names)
                    + "; build the optimizer with the parameters that saved it");
        }
        configuration.parameters().forEach(this::requireShape);
    }

    private String firstDifference(List<String> names) {
        List<String> saved = List.copyOf(entries.keySet());
        for (int i = 0; i < Math.min(names.size(), saved.size()); i++) {
            if (!names.get(i).equals(saved.get(i))) {
                return "'" + saved.get(i) + "' where the optimizer has '" + names.get(i) + "'";
            }
        }
        return "in number " + saved.size() + " where the optimizer has " + names.size();
    }

    private void requireShape(Parameter parameter) {
        Entry entry = entries.get(parameter.name());
        if (!entry.shape().equals(parameter.shape())) {
            throw new InvalidInputException("saved state of '" + parameter.name() + "' has shape " + entry.shape()
                    + ", but the parameter has " + parameter.shape() + "; restore it into the model that saved it");
        }
        entry.state().arrays().forEach((name, array) -> {
            if (array.length != parameter.shape().elements()) {
                throw new InvalidInputException("saved state of '" + parameter.name() + "': array " + name + " has "
                        + array.length + " elements for shape " + parameter.shape() + "; save it anew");
            }
        });
    }

    String algorithm() {
        return algorithm;
    }

    Map<String, String> conventions() {
        return conventions;
    }

    List<Double> learningRates() {
        return learningRates;
    }

    Map<String, Entry> entries() {
        return entries;
    }
}
