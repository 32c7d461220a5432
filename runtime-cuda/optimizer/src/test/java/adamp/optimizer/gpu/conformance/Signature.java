package adamp.optimizer.gpu.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An opcode with the types of its result and operands. */
record Signature(String opcode, Type result, List<Type> operands) {
    static Signature parse(String line) {
        String[] words = line.trim().split(" ");
        List<Type> operands = Arrays.stream(words).skip(2).map(Type::new).toList();
        return new Signature(words[0], new Type(words[1]), operands);
    }

    /** As the file of vectors writes it. */
    String line() {
        return Stream.concat(Stream.of(opcode, result.name()), operands.stream().map(Type::name))
                .collect(Collectors.joining(" "));
    }
}
