package adamp.proofs.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.proofs.error.ProofException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {
    private static final String ENTRY = """
            file: Growth
            title: Growth of the norm
            theorems:
              - coq: lemma_2_1
                title: Growth under gradient descent
                paper: "Lemma 2.1, eq. 6"
                kind: statement
                words: "For w.p = 0."
                formula: "\\\\|w\\\\|^2"
                instance: lemma_2_1_instance
            """;

    @TempDir
    Path folder;

    @Test
    void anEntryIsReadWithItsFormulaAsMathMl() throws IOException {
        write("Growth.yaml", ENTRY);
        FileEntries file = Registry.read(folder).get(0);
        assertEquals("Growth of the norm", file.title());
        Entry entry = file.entries().get(0);
        assertEquals(Kind.STATEMENT, entry.kind());
        assertEquals("\\|w\\|^2", entry.formula());
        assertTrue(entry.mathml().startsWith("<math"));
        assertEquals(Optional.of("lemma_2_1_instance"), entry.instance());
    }

    @Test
    void aTheoremAboutGivenThingsHasNoInstance() throws IOException {
        write("Growth.yaml", ENTRY.replaceAll("(?m)^.*instance:.*\n", ""));
        assertEquals(
                Optional.empty(), Registry.read(folder).get(0).entries().get(0).instance());
    }

    @Test
    void anUnknownKeyIsRefusedWithTheNearestOne() throws IOException {
        assertEquals(
                "Growth.yaml: lemma_2_1: unknown key 'formla'; did you mean 'formula'?",
                refused(ENTRY.replace("formula:", "formla:")));
        assertEquals(
                "Growth.yaml: unknown key 'titel'; did you mean 'title'?",
                refused(ENTRY.replaceFirst("(?m)^title:", "titel:")));
    }

    @Test
    void aMissingValueAKindAndAWrongFileAreRefused() throws IOException {
        assertEquals(
                "Growth.yaml: lemma_2_1: 'words' is missing, empty or no text",
                refused(ENTRY.replace("\"For w.p = 0.\"", "\"\"")));
        assertEquals(
                "Growth.yaml: lemma_2_1: 'kind' is 'lemma'; known are statement, erratum and beyond",
                refused(ENTRY.replace("kind: statement", "kind: lemma")));
        assertEquals(
                "Growth.yaml: 'file' is 'Other', which belongs into Other.yaml",
                refused(ENTRY.replace("file: Growth", "file: Other")));
        assertEquals(
                "Growth.yaml: 'theorems' is missing, empty or no list",
                refused("file: Growth\ntitle: Growth\ntheorems: []\n"));
    }

    @Test
    void aFormulaThatCannotBeTypesetIsRefused() throws IOException {
        assertTrue(refused(ENTRY.replace("\\\\|w", "\\\\norm w"))
                .startsWith("Growth.yaml: lemma_2_1: formula: '\\norm' is not known"));
    }

    @Test
    void whatIsNoYamlOrGivesAKeyTwiceIsRefusedInOneLine() throws IOException {
        for (String text : List.of("file: [", ENTRY + "title: again\n", "")) {
            String message = refused(text);
            assertTrue(message.startsWith("Growth.yaml"), message);
            assertEquals(1, message.lines().count(), message);
        }
    }

    @Test
    void filesComeInTheOrderForAReaderAndTheOthersBehind() throws IOException {
        write("Growth.yaml", ENTRY);
        write("Albatross.yaml", ENTRY.replace("file: Growth", "file: Albatross"));
        write("Zebra.yaml", ENTRY.replace("file: Growth", "file: Zebra"));
        write("order.txt", "Zebra\nGrowth\n");
        assertEquals(
                List.of("Zebra", "Growth", "Albatross"),
                Registry.read(folder).stream().map(FileEntries::file).toList());
        write("order.txt", "Zebar\n");
        assertEquals("order.txt: there is no Zebar.yaml; take the line out", refused(ENTRY));
    }

    private String refused(String text) throws IOException {
        write("Growth.yaml", text);
        return assertThrows(ProofException.class, () -> Registry.read(folder)).getMessage();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
