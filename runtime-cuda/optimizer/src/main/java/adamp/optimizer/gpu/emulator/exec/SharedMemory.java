package adamp.optimizer.gpu.emulator.exec;

import adamp.optimizer.gpu.emulator.ir.SharedVariable;
import adamp.optimizer.gpu.emulator.sanitize.Shadow;
import java.util.List;

/** The static shared arrays of a kernel, used by one block after another. */
final class SharedMemory implements Memory {
    private final Region[] regions;

    SharedMemory(List<SharedVariable> variables, boolean shadowed) {
        regions = variables.stream()
                .map(v -> new Region(v.address(), v.bytes(), shadowed ? new Shadow(v.bytes()) : null))
                .toArray(Region[]::new);
    }

    @Override
    public Region find(long address) {
        for (Region region : regions) {
            if (region.contains(address)) {
                return region;
            }
        }
        return null;
    }
}
