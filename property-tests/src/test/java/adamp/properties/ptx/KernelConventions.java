package adamp.properties.ptx;

import adamp.optimizer.rule.OfferedConventions;
import adamp.optimizer.rule.UpdateRule;
import adamp.properties.port.RuntimeSettings;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.spec.convention.AxisValue;
import adamp.spec.convention.Conventions;

/** An update rule in the words of the optimizer's packages. */
final class KernelConventions {
    private KernelConventions() {}

    static OfferedConventions of(Conventions conventions) {
        adamp.optimizer.Conventions offered = adamp.optimizer.Conventions.CORRECTED;
        for (AxisValue value : conventions.values()) {
            offered = offered.with(value.axis().key(), value.key());
        }
        return OfferedConventions.of(offered, "emulated");
    }

    static UpdateRule rule(Algorithm algorithm, HyperParameters h, OfferedConventions conventions) {
        return UpdateRule.of(RuntimeSettings.of(algorithm, h), conventions);
    }
}
