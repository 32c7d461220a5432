package adamp.proofs.prove;

import adamp.proofs.error.ProofException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where a record goes: {@code OUT/prove/proofs.json}, written under a temporary name and then moved. */
public final class ProofsFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String REMEDY = "choose another folder with --out";

    private final Path folder;

    private ProofsFile(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder, and sees that it can be written before hours of others' time are spent.
     *
     * @throws ProofException where it cannot
     */
    public static ProofsFile in(Path out) {
        Path folder = out.resolve("prove");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(Files.createTempFile(folder, ".write", ".tmp"));
            return new ProofsFile(folder);
        } catch (IOException e) {
            throw ProofException.unwritable(folder, e, REMEDY);
        }
    }

    /** The file. */
    public Path path() {
        return folder.resolve("proofs.json");
    }

    /** Writes it. */
    public void write(ProofsRecord record) {
        Path temporary = folder.resolve(".proofs.json.tmp");
        try {
            Files.writeString(temporary, json(record) + "\n");
            Files.move(temporary, path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw ProofException.unwritable(path(), e, REMEDY);
        }
    }

    /** The record as text. */
    public static String json(ProofsRecord record) throws IOException {
        return JSON.writeValueAsString(record);
    }
}
