package adamp.properties.cli;

import adamp.properties.certify.CaseId;
import adamp.properties.certify.Named;
import adamp.properties.certify.Nearest;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Precision;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.ConventionsJson;
import adamp.spec.convention.Preset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From words of a command line to what they name. */
final class Converters {
    private Converters() {}

    private static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException unknown) {
            throw new TypeConversionException(unknown.getMessage());
        }
    }

    /** {@code AdamW}. */
    static final class OfAlgorithm implements ITypeConverter<Algorithm> {
        @Override
        public Algorithm convert(String title) {
            return read(() -> Named.algorithm(title));
        }
    }

    /** {@code bfloat16}. */
    static final class OfPrecision implements ITypeConverter<Precision> {
        @Override
        public Precision convert(String name) {
            return read(() -> Named.precision(name));
        }
    }

    /** {@code 42}. */
    static final class OfSeed implements ITypeConverter<Long> {
        @Override
        public Long convert(String number) {
            try {
                return Long.valueOf(number);
            } catch (NumberFormatException none) {
                throw new TypeConversionException("'" + number + "' is no whole number of at most 63 bits");
            }
        }
    }

    /** {@code THRESHOLD/12}. */
    static final class OfCase implements ITypeConverter<CaseId> {
        @Override
        public CaseId convert(String id) {
            return read(() -> CaseId.parse(id));
        }
    }

    /** The name of a preset, a file, or, as replay lines have it, a convention as JSON. */
    static final class OfConvention implements ITypeConverter<Conventions> {
        @Override
        public Conventions convert(String given) {
            List<String> presets =
                    Arrays.stream(Preset.values()).map(Preset::name).toList();
            if (presets.contains(given)) {
                return Conventions.of(Preset.named(given));
            }
            if (given.stripLeading().startsWith("{")) {
                return read(() -> ConventionsJson.read(given));
            }
            Path file = Path.of(given);
            if (!Files.exists(file)) {
                throw new TypeConversionException(Nearest.unknown("convention", given, presets)
                        + (given.contains(".") ? ", and there is no such file" : ""));
            }
            try {
                String json = Files.readString(file);
                return ConventionsJson.read(json);
            } catch (IllegalArgumentException wrong) {
                throw new TypeConversionException(given + ": " + wrong.getMessage());
            } catch (IOException unreadable) {
                throw new TypeConversionException(given + " cannot be read: " + Reason.of(unreadable));
            }
        }
    }
}
