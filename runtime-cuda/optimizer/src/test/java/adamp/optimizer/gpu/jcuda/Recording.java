package adamp.optimizer.gpu.jcuda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

/**
 * What came of a scenario.
 *
 * @param exit the JVM's exit status
 * @param output the lines it printed
 * @param calls what the recorder wrote: a line per call of the driver, its exported name first
 */
record Recording(int exit, List<String> output, List<String> calls) {
    /** Checks that the JVM ended well and the driver was used well, and that nothing was left open. */
    Recording requireClean() {
        assertEquals(0, exit, () -> "output: " + output);
        assertEquals(
                List.of(),
                calls.stream().filter(line -> line.startsWith("MISUSE")).toList());
        calls.stream().filter(line -> line.startsWith("left")).forEach(line -> assertEquals(NOTHING_LEFT, line));
        return this;
    }

    /** The functions called, in order, without those that make a context current and undo it. */
    List<String> functions() {
        return calls.stream()
                .map(line -> line.split(" ", 2)[0])
                .filter(name -> !name.startsWith("cuCtxP") && !name.equals("left"))
                .toList();
    }

    /** The lines of the calls of one function. */
    List<String> callsOf(String function) {
        return calls.stream().filter(line -> line.startsWith(function + " ")).toList();
    }

    static final String NOTHING_LEFT =
            "left contexts=0 allocations=0 locked=0 modules=0 streams=0 events=0 graphs=0 executables=0";
}
