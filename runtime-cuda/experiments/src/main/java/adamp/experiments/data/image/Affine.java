package adamp.experiments.data.image;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Maps a picture to one of the same size as Pillow's {@code Image.transform(size, AFFINE, ...)}, byte for byte: the pixel
 * at (x, y) is taken from (a (x+1/2) + b (y+1/2) + c, d (x+1/2) + e (y+1/2) + f), interpolated between the nearest pixels,
 * without antialiasing; a place outside the picture gives the fill colour.
 */
public record Affine(double a, double b, double c, double d, double e, double f) {
    public static Affine shearX(double factor) {
        return new Affine(1, factor, 0, 0, 1, 0);
    }

    public static Affine shearY(double factor) {
        return new Affine(1, 0, 0, factor, 1, 0);
    }

    /** The content moves to the left and up. */
    public static Affine translate(double x, double y) {
        return new Affine(1, 0, x, 0, 1, y);
    }

    /** Counterclockwise about the centre, as {@code Image.rotate}: sine and cosine to 15 decimals. */
    public static Affine rotate(double degrees, int width, int height) {
        double turned = degrees % 360;
        double angle = -Math.toRadians(turned < 0 ? turned + 360 : turned);
        double cosine = toFifteenDecimals(Math.cos(angle));
        double sine = toFifteenDecimals(Math.sin(angle));
        double minusSine = toFifteenDecimals(-Math.sin(angle));
        double x = width / 2.0;
        double y = height / 2.0;
        return new Affine(
                cosine, sine, cosine * -x + sine * -y + x, minusSine, cosine, minusSine * -x + cosine * -y + y);
    }

    private static double toFifteenDecimals(double value) {
        return new BigDecimal(value).setScale(15, RoundingMode.HALF_EVEN).doubleValue();
    }

    /** @param fill 0xRRGGBB */
    public RgbImage apply(RgbImage image, Kernel kernel, int fill) {
        int width = image.width();
        int height = image.height();
        int[] result = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double fromX = a * (x + 0.5) + b * (y + 0.5) + c;
                double fromY = d * (x + 0.5) + e * (y + 0.5) + f;
                boolean inside = fromX >= 0 && fromX < width && fromY >= 0 && fromY < height;
                result[y * width + x] = !inside
                        ? fill
                        : kernel == Kernel.BILINEAR ? bilinear(image, fromX, fromY) : bicubic(image, fromX, fromY);
            }
        }
        return new RgbImage(width, height, result);
    }

    private static int bilinear(RgbImage image, double fromX, double fromY) {
        int x = (int) Math.floor(fromX - 0.5);
        int y = (int) Math.floor(fromY - 0.5);
        double dx = fromX - 0.5 - x;
        double dy = fromY - 0.5 - y;
        int result = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double upper = between(channel(image, x, y, shift), channel(image, x + 1, y, shift), dx);
            double lower = between(channel(image, x, y + 1, shift), channel(image, x + 1, y + 1, shift), dx);
            result |= (int) between(upper, y + 1 < image.height() ? lower : upper, dy) << shift;
        }
        return result;
    }

    private static double between(double first, double second, double share) {
        return first + (second - first) * share;
    }

    private static int bicubic(RgbImage image, double fromX, double fromY) {
        int x = (int) Math.floor(fromX - 0.5);
        int y = (int) Math.floor(fromY - 0.5);
        double dx = fromX - 0.5 - x;
        double dy = fromY - 0.5 - y;
        double[] rows = new double[4];
        int result = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            for (int j = 0; j < 4; j++) {
                int row = y - 1 + j;
                rows[j] = cubic(
                        channel(image, x - 1, row, shift),
                        channel(image, x, row, shift),
                        channel(image, x + 1, row, shift),
                        channel(image, x + 2, row, shift),
                        dx);
            }
            double value = cubic(rows[0], rows[1], rows[2], rows[3], dy);
            result |= (int) Math.max(0, Math.min(255, value)) << shift;
        }
        return result;
    }

    /** Keys' cubic with a = -1, which Pillow has here where its resize has -1/2. */
    private static double cubic(double v1, double v2, double v3, double v4, double d) {
        double p2 = -v1 + v3;
        double p3 = 2 * (v1 - v2) + v3 - v4;
        double p4 = -v1 + v2 - v3 + v4;
        return v2 + d * (p2 + d * (p3 + d * p4));
    }

    /** The nearest pixel's where there is none. */
    private static int channel(RgbImage image, int x, int y, int shift) {
        int column = Math.max(0, Math.min(image.width() - 1, x));
        int row = Math.max(0, Math.min(image.height() - 1, y));
        return image.pixel(column, row) >> shift & 0xff;
    }
}
