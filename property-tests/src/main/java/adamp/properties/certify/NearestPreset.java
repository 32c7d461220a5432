package adamp.properties.certify;

import adamp.spec.convention.AxisValue;
import adamp.spec.convention.Conventions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A convention as what it is on the way from a preset.
 *
 * @param preset the preset with the fewest axes on which the convention has another value
 * @param departures the convention's values on those axes, in the order of the axes
 */
record NearestPreset(Conventions preset, List<AxisValue> departures) {
    static NearestPreset of(Conventions conventions) {
        return Stream.of(Conventions.OFFICIAL, Conventions.CORRECTED, Conventions.PAPER)
                .map(preset -> new NearestPreset(preset, departures(conventions, preset)))
                .min(Comparator.comparingInt(one -> one.departures().size()))
                .orElseThrow();
    }

    private static List<AxisValue> departures(Conventions conventions, Conventions preset) {
        return conventions.values().stream().filter(value -> !preset.is(value)).toList();
    }
}
