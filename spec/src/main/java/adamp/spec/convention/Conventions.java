package adamp.spec.convention;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One answer to every {@link Axis}: with it an optimizer step is a function, with no choice left to an implementation.
 * Immutable; a convention of one's own is a preset {@linkplain #with with} other answers.
 */
public final class Conventions {
    /** See {@link Preset#PAPER}. */
    public static final Conventions PAPER = of(Preset.PAPER);

    /** See {@link Preset#OFFICIAL}. */
    public static final Conventions OFFICIAL = of(Preset.OFFICIAL);

    /** See {@link Preset#CORRECTED}. */
    public static final Conventions CORRECTED = of(Preset.CORRECTED);

    private final String name;
    private final Map<Axis, AxisValue> values;

    private Conventions(String name, Map<Axis, AxisValue> values) {
        this.name = name;
        this.values = Collections.unmodifiableMap(values);
    }

    /** The convention of a preset. */
    public static Conventions of(Preset preset) {
        return of(preset.name(), PresetTable.column(preset));
    }

    /**
     * A convention from one value for every axis.
     *
     * @throws IllegalArgumentException if an axis has none or two
     */
    public static Conventions of(String name, Collection<? extends AxisValue> answers) {
        Map<Axis, AxisValue> values = new EnumMap<>(Axis.class);
        for (AxisValue answer : answers) {
            if (values.put(answer.axis(), answer) != null) {
                throw new IllegalArgumentException("convention " + name + " gives two values for "
                        + answer.axis().key() + ": keep one");
            }
        }
        for (Axis axis : Axis.values()) {
            if (!values.containsKey(axis)) {
                throw new IllegalArgumentException("convention " + name + " has no value for " + axis.key()
                        + ": give one, or start from a preset");
            }
        }
        return new Conventions(name, values);
    }

    /** The convention's name; presets have the preset's. */
    public String name() {
        return name;
    }

    /** The value of an axis. */
    public AxisValue get(Axis axis) {
        return Objects.requireNonNull(values.get(axis));
    }

    /** The value of the axis that an enum stands for: {@code get(Views.class)}. */
    public <V extends Enum<V> & AxisValue> V get(Class<V> axis) {
        return axis.cast(get(axis.getEnumConstants()[0].axis()));
    }

    /** Whether the convention has this value on its axis. */
    public boolean is(AxisValue value) {
        return get(value.axis()) == value;
    }

    /** The values in the order of the axes. */
    public List<AxisValue> values() {
        return List.copyOf(values.values());
    }

    /** This convention under another name. */
    public Conventions called(String newName) {
        return new Conventions(newName, values);
    }

    /** This convention with other values on the axes of those given; the name gets them as a suffix. */
    public Conventions with(AxisValue... others) {
        Map<Axis, AxisValue> changed = new EnumMap<>(values);
        StringBuilder suffixed = new StringBuilder(name);
        for (AxisValue other : others) {
            changed.put(other.axis(), other);
            suffixed.append('+').append(other.axis().key()).append('=').append(other.key());
        }
        return new Conventions(suffixed.toString(), changed);
    }

    /** Equal where every axis has the same value, whatever the names. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Conventions that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
