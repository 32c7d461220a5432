package adamp.optimizer.gpu.conformance;

import adamp.optimizer.gpu.conformance.VectorFile.Vector;
import adamp.optimizer.gpu.emulator.opcode.Opcode;
import adamp.optimizer.gpu.emulator.opcode.OpcodeTable;
import adamp.optimizer.gpu.emulator.opcode.PtxType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the file of vectors: the names and types of all opcodes are the emulator's, the results are those of {@link
 * Oracle}.
 *
 * <pre>{@code
 * mvn -q -ntp -B -pl runtime-cuda/optimizer test-compile
 * java -cp runtime-cuda/optimizer/target/classes:runtime-cuda/optimizer/target/test-classes \
 *     adamp.optimizer.gpu.conformance.VectorGenerator \
 *     runtime-cuda/optimizer/src/test/resources/adamp/optimizer/gpu/conformance/opcodes.txt
 * }</pre>
 */
final class VectorGenerator {
    private static final String COMMENT = """
            What each opcode gives, in bits. Made by VectorGenerator, never edited by hand.
            opcode, type of the result, types of the operands; then operands = result, nan for any NaN""";

    private VectorGenerator() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), text());
    }

    static String text() {
        Map<Signature, List<Vector>> vectors = new LinkedHashMap<>();
        for (Opcode opcode : OpcodeTable.all()) {
            Signature signature = signature(opcode);
            vectors.put(
                    signature,
                    Edges.of(signature).stream()
                            .map(operands -> new Vector(operands, Oracle.result(signature, operands)))
                            .toList());
        }
        return VectorFile.text(COMMENT, vectors);
    }

    static Signature signature(Opcode opcode) {
        return new Signature(
                opcode.name(),
                type(opcode.result()),
                opcode.operands().stream().map(VectorGenerator::type).collect(Collectors.toList()));
    }

    private static Type type(PtxType type) {
        return new Type(type.toString().substring(1));
    }
}
