package adamp.properties.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.spec.convention.AdamEpsilon;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.Nesterov;
import adamp.spec.convention.Preset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NearestPresetTest {
    @ParameterizedTest
    @EnumSource
    void aPresetDepartsFromItselfInNothing(Preset preset) {
        NearestPreset nearest = NearestPreset.of(Conventions.of(preset));
        assertEquals(preset.name(), nearest.preset().name());
        assertEquals(List.of(), nearest.departures());
    }

    @Test
    void anotherConventionDepartsInTheAxesThatWereChanged() {
        Conventions own = Conventions.OFFICIAL.with(Nesterov.UNDIVIDED_MOMENTUM, AdamEpsilon.AFTER_PLAIN_ROOT);
        NearestPreset nearest = NearestPreset.of(own.called("mine"));
        assertEquals("OFFICIAL", nearest.preset().name());
        assertEquals(List.of(AdamEpsilon.AFTER_PLAIN_ROOT, Nesterov.UNDIVIDED_MOMENTUM), nearest.departures());
    }
}
