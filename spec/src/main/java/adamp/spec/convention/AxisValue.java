package adamp.spec.convention;

import java.util.Locale;

/** One value of one {@link Axis}: implemented by the enums of this package, one enum an axis. */
public interface AxisValue {
    /** The axis this is a value of. */
    Axis axis();

    /** What the value means, as a formula or a sentence without its full stop. */
    String meaning();

    /** The constant's own name, as {@link Enum#name()}. */
    String name();

    /** The value's name in JSON, in kebab case: {@code after-corrected-root}. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
