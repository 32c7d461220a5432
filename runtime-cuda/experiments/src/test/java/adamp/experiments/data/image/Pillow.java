package adamp.experiments.data.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Debian's Pillow, where python3-pil is installed. */
public final class Pillow {
    private static final String PYTHON = "/usr/bin/python3";
    private static final boolean INSTALLED = isInstalled();

    private Pillow() {}

    public static void assumeInstalled() {
        assumeTrue(INSTALLED, "python3-pil is not installed");
    }

    /**
     * Runs a program in a folder. It has {@code Image}, {@code ImageOps}, {@code ImageEnhance}, {@code load(name)} for what
     * {@link #write} wrote, and {@code save(image, name)} for {@link #read}.
     */
    public static void run(Path folder, String program) {
        String whole = """
                import struct
                from PIL import Image, ImageOps, ImageEnhance
                def load(name):
                    data = open(name, 'rb').read()
                    return Image.frombytes('RGB', struct.unpack('>II', data[:8]), data[8:])
                def save(image, name):
                    open(name, 'wb').write(struct.pack('>II', *image.size) + image.convert('RGB').tobytes())
                """ + program;
        try {
            Path script = Files.writeString(folder.resolve("script.py"), whole);
            Process process = start(folder, PYTHON, script.toString());
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "Pillow did not finish");
            assertEquals(0, process.exitValue(), output);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        } catch (InterruptedException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static boolean isInstalled() {
        try {
            return start(Path.of("/"), PYTHON, "-c", "import PIL").waitFor() == 0;
        } catch (IOException exception) {
            return false;
        } catch (InterruptedException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static Process start(Path folder, String... command) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }

    public static void write(Path file, RgbImage image) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 + 3 * image.pixels().length);
        bytes.putInt(image.width()).putInt(image.height());
        for (int pixel : image.pixels()) {
            bytes.put((byte) (pixel >> 16)).put((byte) (pixel >> 8)).put((byte) pixel);
        }
        Files.write(file, bytes.array());
    }

    public static RgbImage read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        int width = bytes.getInt();
        int height = bytes.getInt();
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (bytes.get() & 0xff) << 16 | (bytes.get() & 0xff) << 8 | bytes.get() & 0xff;
        }
        return new RgbImage(width, height, pixels);
    }

    /** The first difference, or none. */
    public static void assertSame(RgbImage expected, RgbImage actual, String what) {
        assertEquals(expected.toString(), actual.toString(), what);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < expected.pixels().length; i++) {
            if (expected.pixels()[i] != actual.pixels()[i]) {
                differences.add(String.format(
                        "(%d, %d): Pillow has %06x, we %06x",
                        i % expected.width(), i / expected.width(), expected.pixels()[i], actual.pixels()[i]));
            }
        }
        assertTrue(
                differences.isEmpty(),
                () -> what + " of " + expected + ": " + differences.size() + " pixels differ, first "
                        + differences.get(0));
    }
}
