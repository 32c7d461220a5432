package adamp.spec.convention;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The text of CONVENTIONS.md. */
final class ConventionsDocument {
    private static final String PREFACE = """
            # Conventions

            Algorithms 1 and 2 of the AdamP paper leave questions open, and implementations answer them differently. Here
            every question is an axis with named values, and a convention is one value for each. Nothing else is free: a
            step is a function of state, gradient, hyper-parameters and convention.

            This file, `conventions.json` and `conventions.schema.json` are written from the enums of the package
            `adamp.spec.convention`; a test holds them equal.

            """;

    private ConventionsDocument() {}

    static String text() {
        StringBuilder text = new StringBuilder(PREFACE);
        for (Preset preset : Preset.values()) {
            text.append("- **")
                    .append(preset)
                    .append("**: ")
                    .append(preset.meaning())
                    .append(".\n");
        }
        text.append("\n## The table\n\n| axis |");
        for (Preset preset : Preset.values()) {
            text.append(' ').append(preset).append(" |");
        }
        text.append("\n|---|---|---|---|\n");
        for (Axis axis : Axis.values()) {
            text.append("| ").append(axis.key()).append(" |");
            for (Preset preset : Preset.values()) {
                text.append(' ').append(Conventions.of(preset).get(axis).key()).append(" |");
            }
            text.append('\n');
        }
        text.append("\n## Where CORRECTED departs from OFFICIAL, and why\n\n");
        for (Departure departure : Departure.OF_CORRECTED) {
            text.append("- **").append(departure.name()).append("** (");
            text.append(departure.axes().stream().map(Axis::key).collect(Collectors.joining(", ")));
            text.append("): ").append(departure.reason()).append('\n');
        }
        text.append("\n## The axes and their values\n");
        Arrays.stream(Axis.values()).forEach(axis -> describe(axis, text));
        return text.toString();
    }

    private static void describe(Axis axis, StringBuilder text) {
        text.append("\n### ").append(axis.key()).append("\n\n");
        text.append(axis.question()).append(" Source: ").append(axis.source()).append(".\n\n");
        for (AxisValue value : axis.answers()) {
            text.append("- `")
                    .append(value.key())
                    .append("`: ")
                    .append(value.meaning())
                    .append("\n");
        }
    }
}
