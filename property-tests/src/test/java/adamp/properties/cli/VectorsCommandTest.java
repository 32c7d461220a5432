package adamp.properties.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command writes, and what it says where it cannot. */
class VectorsCommandTest {
    @TempDir
    private Path folder;

    /** An exit code and what was printed to standard error. */
    private record Result(int code, List<String> errors) {}

    private static Result run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        System.setOut(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            int code = VectorsCommand.run(arguments);
            return new Result(
                    code, errors.toString(StandardCharsets.UTF_8).lines().toList());
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private List<String> written(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aSetComesWithItsSchemaAndDigests() throws IOException {
        Path out = folder.resolve("a/b");
        Result result = run("--out", out.toString(), "--algorithm", "sgd", "--convention", "OFFICIAL");
        assertEquals(new Result(0, List.of()), result);
        assertEquals(List.of("SHA256SUMS", "sgd-official.json", "vectors.schema.json"), written(out));
        String digests = Files.readString(out.resolve("SHA256SUMS"));
        assertTrue(digests.matches("[0-9a-f]{64}  sgd-official.json\n[0-9a-f]{64}  vectors.schema.json\n"), digests);
    }

    @Test
    void theDigestsAreOfAllFilesOfTheFolder() throws IOException {
        run("--out", folder.toString(), "--algorithm", "SGD", "--convention", "OFFICIAL");
        run("--out", folder.toString(), "--algorithm", "SGD", "--convention", "CORRECTED");
        String digests = Files.readString(folder.resolve("SHA256SUMS"));
        assertEquals(3, digests.lines().count(), digests);
    }

    @Test
    void anotherSeedGivesOtherVectors() throws IOException {
        String[] sgd = {"--algorithm", "SGD", "--convention", "OFFICIAL", "--out"};
        run(sgd[0], sgd[1], sgd[2], sgd[3], sgd[4], folder.resolve("1").toString());
        run(sgd[0], sgd[1], sgd[2], sgd[3], sgd[4], folder.resolve("2").toString(), "--seed", "2");
        assertFalse(Files.readString(folder.resolve("1/sgd-official.json"))
                .equals(Files.readString(folder.resolve("2/sgd-official.json"))));
    }

    @Test
    void whatIsNoFolderIsToldInOneLineAndNothingIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        Result result = run("--out", file.toString(), "--algorithm", "SGD", "--convention", "OFFICIAL");
        assertEquals(3, result.code());
        assertEquals(
                List.of("adamp: vectors: " + file + " is no folder: give --out a folder, or one that is not there yet"),
                result.errors());
        assertEquals("mine", Files.readString(file));
        assertEquals(List.of("file"), written(folder));
    }

    @Test
    void aFolderInTheWayLeavesNothingHalfWritten() throws IOException {
        Files.createDirectories(folder.resolve("sgd-official.json/full"));
        Result result = run("--out", folder.toString(), "--algorithm", "SGD", "--convention", "OFFICIAL");
        assertEquals(3, result.code());
        assertEquals(1, result.errors().size(), result.errors().toString());
        assertEquals(List.of("sgd-official.json"), written(folder));
    }

    @Test
    void badUsageIsToldInOneLine() {
        assertEquals(
                new Result(
                        2,
                        List.of("adamp: vectors: Missing required option: '--out=DIR' (see ./adamp vectors --help)")),
                run());
        Result unknown = run("--out", folder.toString(), "--algorithm", "RMSProp");
        assertEquals(2, unknown.code());
        assertTrue(
                unknown.errors()
                        .get(0)
                        .contains("no algorithm is called 'RMSProp': there are SGD, SGDP, Adam, AdamW, AdamP"),
                unknown.errors().toString());
        Result misspelt = run("--out", folder.toString(), "--convention", "OFICIAL");
        assertEquals(2, misspelt.code());
        assertTrue(
                misspelt.errors().get(0).contains("OFFICIAL"), misspelt.errors().toString());
        assertEquals(1, misspelt.errors().size());
    }
}
