package adamp.proofs.coq;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Says of a file that it was made from what a key stands for. Taken away before the file is made and written after it,
 * under a temporary name that is then moved: what an interruption left half done has no stamp, and what was damaged
 * later no longer has the digest that its stamp names.
 */
record Stamp(Path product) {

    /** The product's digest, if it was made for this key and is whole; null otherwise. */
    String whole(String key) {
        try {
            if (Files.isRegularFile(file()) && Files.isRegularFile(product)) {
                String digest = Digest.of(product);
                return Files.readString(file()).equals(content(key, digest)) ? digest : null;
            }
        } catch (IOException e) {
            // What cannot be read is made again.
        }
        return null;
    }

    void remove() throws IOException {
        Files.deleteIfExists(file());
    }

    /** Writes the stamp of a finished product, and returns the product's digest. */
    String write(String key) throws IOException {
        String digest = Digest.of(product);
        Path temporary = file().resolveSibling(file().getFileName() + ".tmp");
        Files.writeString(temporary, content(key, digest));
        Files.move(temporary, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return digest;
    }

    private Path file() {
        return product.resolveSibling(product.getFileName() + ".stamp");
    }

    private static String content(String key, String digest) {
        return key + "\n" + digest + "\n";
    }
}
