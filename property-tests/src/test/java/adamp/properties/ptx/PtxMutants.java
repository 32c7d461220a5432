package adamp.properties.ptx;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Every mutant of a module, and a sample of them. */
final class PtxMutants {
    private static final int KEY_BYTES = 5;

    private PtxMutants() {}

    static List<PtxMutant> all(PtxText text) {
        Fingerprints fingerprints = new Fingerprints(text);
        Map<String, Integer> seen = new HashMap<>();
        List<PtxMutant> mutants = new ArrayList<>();
        for (PtxInstruction instruction : text.instructions()) {
            String fingerprint = fingerprints.of(instruction);
            for (FaultOperator operator : FaultOperator.values()) {
                for (Fault fault : operator.at(text, instruction)) {
                    String name = operator + " " + fault.what() + " " + fingerprint;
                    int copy = seen.merge(name, 1, Integer::sum);
                    mutants.add(new PtxMutant(digest(name + " " + copy), operator, fault));
                }
            }
        }
        return mutants;
    }

    /** The same ones as long as they exist, whatever becomes of the others. */
    static List<PtxMutant> sample(List<PtxMutant> all, long seed, int count) {
        return all.stream()
                .sorted(Comparator.comparing(mutant -> digest(seed + mutant.key())))
                .limit(count)
                .toList();
    }

    private static String digest(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
