package adamp.properties.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped JSON Schema, asked by an independent validator. */
class CertificateSchemaTest {
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Samples.of("certificate.schema"));

    static Stream<String> samples() {
        return Stream.concat(Samples.NAMES.stream(), Samples.REAL.stream());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aCertificateIsValid(String sample) {
        assertEquals(Set.of(), SCHEMA.validate(Samples.of(sample)));
    }

    @Test
    void fieldsOfALaterVersionAreAllowed() {
        ObjectNode certificate = Samples.certified().put("later", 1);
        certificate.withObject("/suite").put("later", "x");
        assertEquals(Set.of(), SCHEMA.validate(certificate));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ | format | \"adamp/certificate/2\"",
                "/ | verdict | \"fine\"",
                "/ | algorithm | \"RMSProp\"",
                "/ | date | \"yesterday\"",
                "/ | badge | \"two\\nlines\"",
                "/suite | digest | \"md5:0\"",
                "/counts | failed | -1",
                "/counts | passed | \"many\"",
                "/flags/0 | flag | \"threshold\"",
                "/flags/0/note | seen | \"\"",
                "/worst/0 | ratio | -0.5",
                "/failures/0 | case | \"THRESHOLD\"",
                "/failures/0/smallest | expected | [\"0.1\"]",
                "/failures/0/smallest | gradients | [[[1.5]]]",
                "/diagnosis | explanations | [{\"name\": \"SGDP_BUFFER_ALIAS\"}]"
            })
    void aBrokenOneIsNot(String place, String field, String value) {
        ObjectNode certificate = Samples.failing();
        ObjectNode changed = (ObjectNode) certificate.at(place.equals("/") ? "" : place);
        changed.set(field, Samples.parsed("{\"x\":" + value + "}").get("x"));
        assertFalse(SCHEMA.validate(certificate).isEmpty(), field);
    }
}
