package adamp.properties.certify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Waivers as JSON:
 *
 * <pre>{@code
 * {"waivers": [
 *   {"bug": "SGDP_BUFFER_ALIAS", "algorithm": "SGDP", "reason": "as released; kept for old checkpoints"},
 *   {"flag": "DEAD_ROW", "reason": "issue 12"},
 *   {"case": "THRESHOLD/12", "reason": "issue 13"}
 * ]}
 * }</pre>
 */
public final class WaiversFile {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final List<String> KEYS = List.of("bug", "flag", "case", "algorithm", "reason");
    private static final List<String> WHAT = List.of("bug", "flag", "case");

    private WaiversFile() {}

    /**
     * The waivers of a text.
     *
     * @throws IllegalArgumentException if it is none, in one line that names the key and suggests the nearest
     */
    public static Waivers read(String json) {
        JsonNode document;
        try {
            document = MAPPER.readTree(json);
        } catch (JsonProcessingException problem) {
            int line = problem.getLocation() == null ? 1 : problem.getLocation().getLineNr();
            throw new IllegalArgumentException(
                    "no JSON, near line " + line + ": "
                            + problem.getOriginalMessage().lines().findFirst().orElse("?"),
                    problem);
        }
        if (document == null || !document.isObject()) {
            throw new IllegalArgumentException("no object: give {\"waivers\": [{\"flag\": .., \"reason\": ..}]}");
        }
        requireKnown(document, List.of("waivers"), "");
        JsonNode list = document.path("waivers");
        if (!list.isArray()) {
            throw new IllegalArgumentException(
                    "'waivers' is no list: give {\"waivers\": [{\"flag\": .., \"reason\": ..}]}");
        }
        List<Waiver> waivers = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            waivers.add(waiver(list.get(i), "waivers[" + i + "]"));
        }
        return new Waivers(waivers);
    }

    private static void requireKnown(JsonNode object, List<String> keys, String place) {
        object.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                String where = place.isEmpty() ? "" : place + ": ";
                throw new IllegalArgumentException(where + Nearest.unknown("key", key, keys));
            }
        });
    }

    private static Waiver waiver(JsonNode object, String place) {
        if (!object.isObject()) {
            throw new IllegalArgumentException(
                    place + " is no object: give {\"flag\": .., \"reason\": ..} or one with \"bug\" or \"case\"");
        }
        requireKnown(object, KEYS, place);
        List<String> given = WHAT.stream().filter(object::has).toList();
        if (given.size() != 1) {
            throw new IllegalArgumentException(place + " has " + (given.isEmpty() ? "none" : "more than one")
                    + " of bug, flag and case: give one");
        }
        if (text(object, "reason", place, Function.identity())
                .filter(reason -> !reason.isBlank())
                .isEmpty()) {
            throw new IllegalArgumentException(place + " has no reason: say why it is expected to fail");
        }
        return new Waiver(
                text(object, "bug", place, Function.identity()),
                text(object, "flag", place, Named::flag),
                text(object, "case", place, WaiversFile::caseOfTheSuite),
                text(object, "algorithm", place, Named::algorithm),
                object.path("reason").textValue());
    }

    /** A number that no suite reaches would be waived in vain and for ever. */
    private static CaseId caseOfTheSuite(String id) {
        CaseId parsed = CaseId.parse(id);
        int cases = SuiteSize.FULL.cases(parsed.flag());
        if (parsed.number() >= cases) {
            throw new IllegalArgumentException("there is no " + parsed + ": the cases of "
                    + parsed.flag().name() + " are numbered from 0 to " + (cases - 1));
        }
        return parsed;
    }

    private static <T> Optional<T> text(JsonNode object, String key, String place, Function<String, T> reading) {
        JsonNode value = object.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException(place + "." + key + " is no string");
        }
        try {
            return Optional.of(reading.apply(value.textValue()));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(place + "." + key + ": " + unknown.getMessage(), unknown);
        }
    }
}
