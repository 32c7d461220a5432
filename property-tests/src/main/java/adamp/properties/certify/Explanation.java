package adamp.properties.certify;

import java.util.Optional;

/** Something that explains failures. */
record Explanation(
        String name, String what, String effect, String seen, Optional<String> axis, Optional<String> value) {}
