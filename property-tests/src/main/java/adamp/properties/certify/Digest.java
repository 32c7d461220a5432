package adamp.properties.certify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a text that comes in parts. */
final class Digest {
    private final MessageDigest sha256;

    Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    void add(String text) {
        sha256.update(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Ends it. */
    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
