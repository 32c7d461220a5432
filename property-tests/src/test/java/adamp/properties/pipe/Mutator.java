package adamp.properties.pipe;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Spoils a conversation: the same way for the same seed. */
final class Mutator {
    private static final List<String> SNIPPETS = List.of(
            "\"nan\"",
            "\"inf\"",
            "\"0x1p200\"",
            "1.5",
            "-1",
            "99999999999999999999",
            "null",
            "true",
            "[]",
            "{}",
            "\"\"",
            "\"\\ud800\"",
            "{\"id\":1}",
            "loading..",
            "[[[[[[[[[[[[[[[[[[[[",
            "\"id\":2,",
            "\u0000",
            "\r\n",
            "\n\n",
            "\"error\":{\"kind\":\"unsupported\",\"reason\":\"x\"},",
            "\"error\":{},",
            "\"op\":\"bye\",",
            "\"op\":\"create\",",
            "\"op\":\"step\",",
            "[1048576,1048576]",
            "[-1]",
            "[0]");
    private static final int LONG_LINE = 100_000;

    private final SplittableRandom random;

    Mutator(SplittableRandom random) {
        this.random = random;
    }

    byte[] spoil(List<String> lines) {
        List<String> spoilt = new ArrayList<>(lines);
        for (int i = random.nextInt(3); i > 0; i--) {
            spoilOrder(spoilt);
        }
        byte[] bytes = (String.join("\n", spoilt) + "\n").getBytes(StandardCharsets.UTF_8);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            bytes = spoilBytes(bytes);
        }
        return bytes;
    }

    private void spoilOrder(List<String> lines) {
        int at = random.nextInt(lines.size());
        switch (random.nextInt(5)) {
            case 0 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case 1 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            case 2 -> lines.set(at, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
            case 3 -> lines.add(at, random.nextInt(20) == 0 ? "x".repeat(LONG_LINE) : "");
            default -> {
                if (lines.size() > 1) {
                    lines.remove(at);
                }
            }
        }
    }

    private byte[] spoilBytes(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        return switch (random.nextInt(5)) {
            case 0 -> spliced(bytes, at, at, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
            case 1 -> spliced(bytes, at, Math.min(bytes.length, at + random.nextInt(30)), "");
            case 2 -> random.nextInt(4) == 0 ? spliced(bytes, at, bytes.length, "") : bytes;
            case 3 -> {
                int end = Math.min(bytes.length, at + 1 + random.nextInt(6));
                yield spliced(bytes, at, end, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
            }
            default -> {
                byte[] flipped = bytes.clone();
                if (at < flipped.length) {
                    flipped[at] ^= (byte) (1 << random.nextInt(8));
                }
                yield flipped;
            }
        };
    }

    private static byte[] spliced(byte[] bytes, int from, int to, String between) {
        byte[] middle = between.getBytes(StandardCharsets.UTF_8);
        byte[] result = new byte[from + middle.length + bytes.length - to];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(middle, 0, result, from, middle.length);
        System.arraycopy(bytes, to, result, from + middle.length, bytes.length - to);
        return result;
    }
}
