package adamp.optimizer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One value on every axis that implementations of SGDP and AdamP differ on: the place of eps, the rows of the decision,
 * the precision of its threshold, and so on. {@code conventions.json} beside this class names axes, values and presets.
 * Immutable.
 *
 * <p>A runtime need not offer every value; it says so when an optimizer is built.
 */
public final class Conventions {
    /** Algorithms 1 and 2 of the paper as printed; the exact reference has it, the fast runtimes do not. */
    public static final Conventions PAPER = ConventionCatalog.STANDARD.preset("PAPER");

    /** The authors' published code, version 0.3.0, its float32 ranges and its overwritten buffer included. */
    public static final Conventions OFFICIAL = ConventionCatalog.STANDARD.preset("OFFICIAL");

    /**
     * The default: the authors' code, except that SGDP's projection leaves the momentum buffer alone, the decision is
     * free of overflow, underflow and eps, a zero gradient does not make a weight scale-invariant, and a tensor without
     * elements is left out.
     */
    public static final Conventions CORRECTED = ConventionCatalog.STANDARD.preset("CORRECTED");

    private final String name;
    private final Map<String, String> axes;

    Conventions(String name, Map<String, String> axes) {
        this.name = name;
        this.axes = new LinkedHashMap<>(axes);
    }

    /**
     * A preset by name.
     *
     * @throws InvalidInputException if there is none, with the nearest name
     */
    public static Conventions named(String name) {
        return ConventionCatalog.STANDARD.preset(name);
    }

    /**
     * A convention from JSON, {@code {"name": "MINE", "axes": {"sgdpBuffer": "separate", ...}}}. The axes it leaves out
     * are CORRECTED's.
     *
     * @throws InvalidInputException if the text is not such an object, or an axis or value is unknown
     */
    public static Conventions parse(String json) {
        return ConventionCatalog.STANDARD.parse(json);
    }

    /**
     * This convention with another value on one axis; its name then shows the override.
     *
     * @throws InvalidInputException if the axis or the value is unknown, with the nearest name
     */
    public Conventions with(String axis, String value) {
        ConventionCatalog.STANDARD.requireValue(axis, value);
        if (value(axis).equals(value)) {
            return this;
        }
        Map<String, String> changed = new LinkedHashMap<>(axes);
        changed.put(axis, value);
        return new Conventions(name + "+" + axis + "=" + value, changed);
    }

    public String name() {
        return name;
    }

    /**
     * The value on one axis.
     *
     * @throws InvalidInputException if the axis is unknown, with the nearest name
     */
    public String value(String axis) {
        ConventionCatalog.STANDARD.requireAxis(axis);
        return axes.get(axis);
    }

    /** All axes in the catalogue's order. */
    public Map<String, String> axes() {
        return new LinkedHashMap<>(axes);
    }

    /** Two conventions are equal if they agree on every axis, whatever their names. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Conventions conventions && axes.equals(conventions.axes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(axes);
    }

    @Override
    public String toString() {
        return name;
    }
}
