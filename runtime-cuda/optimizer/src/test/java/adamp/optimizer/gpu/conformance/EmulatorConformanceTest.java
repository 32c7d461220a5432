package adamp.optimizer.gpu.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.emulator.PtxEmulator;
import adamp.optimizer.gpu.emulator.opcode.OpcodeTable;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The emulator, whose NaN results are those of a GPU: all bits but the sign. */
class EmulatorConformanceTest extends OpcodeConformance {
    @Override
    Gpu gpu() {
        return new PtxEmulator();
    }

    @Override
    boolean acceptsNaN(Type type, long bits) {
        return bits == IntegerOracle.ones(type.width() - 1).longValue();
    }

    @Test
    void everyOpcodeOfTheTableHasVectors() throws IOException {
        Set<Signature> covered = VectorFile.parse(committed()).keySet();
        List<Signature> all =
                OpcodeTable.all().stream().map(VectorGenerator::signature).toList();
        assertEquals(all, List.copyOf(covered));
        VectorFile.parse(committed())
                .forEach((signature, vectors) -> assertTrue(vectors.size() >= 2, signature::opcode));
    }

    @Test
    void theCommittedFileIsWhatTheGeneratorWrites() throws IOException {
        assertEquals(VectorGenerator.text(), committed());
    }
}
