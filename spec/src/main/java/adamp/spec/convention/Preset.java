package adamp.spec.convention;

import java.util.List;

/** The conventions that have a name of their own. */
public enum Preset {
    /** Algorithms 1 and 2 as printed, in exact arithmetic. */
    PAPER("Algorithms 1 and 2 of the paper as printed"),
    /** The authors' released code, version 0.3.0, under torch 1.13 or later; its aliased buffer included. */
    OFFICIAL("the authors' released code, version 0.3.0, under torch 1.13 or later"),
    /** {@link #OFFICIAL} without its {@link Departure defects}; what this project's runtimes do by default. */
    CORRECTED("the released code without its defects: the default of this project's runtimes");

    private final String meaning;

    Preset(String meaning) {
        this.meaning = meaning;
    }

    /** What the preset stands for, as a phrase. */
    public String meaning() {
        return meaning;
    }

    /**
     * The preset of this name.
     *
     * @throws IllegalArgumentException if there is none, in one line that suggests the nearest
     */
    public static Preset named(String name) {
        return Names.find(name, List.of(values()), Preset::name, "convention");
    }
}
