package adamp.optimizer;

import java.nio.charset.StandardCharsets;

/** The constants of the file format that {@link SavedState} describes. */
final class SavedStateFormat {
    static final byte[] MAGIC = "ADAMPOPT".getBytes(StandardCharsets.US_ASCII);
    static final int VERSION = 1;
    static final int HEADER_BYTES = MAGIC.length + Integer.BYTES + Long.BYTES;
    static final int CHECKSUM_BYTES = Integer.BYTES;

    private SavedStateFormat() {}
}
