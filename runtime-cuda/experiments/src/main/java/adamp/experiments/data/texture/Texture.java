package adamp.experiments.data.texture;

import adamp.experiments.data.image.RgbImage;
import java.util.List;
import java.util.SplittableRandom;

/** Nine textures that the eye and a small network tell apart, each between two colours of its own. */
public enum Texture {
    BRICK(0x8c8478, 0xa8452e) {
        @Override
        double shade(double x, double y, Noise noise) {
            double row = Math.floor(y / 6);
            double along = x / 14 + (row % 2 == 0 ? 0 : 0.5);
            boolean joint = y - 6 * row < 1.2 || along - Math.floor(along) < 0.09;
            return joint ? 0 : 0.6 + 0.4 * noise.cell(along, row);
        }
    },
    GRASS(0x1f3d12, 0x7fae3c) {
        @Override
        double shade(double x, double y, Noise noise) {
            return noise.fractal(x / 1.5, y / 7, 3);
        }
    },
    GRAVEL(0x2e2c2a, 0xb9b2a6) {
        @Override
        double shade(double x, double y, Noise noise) {
            return 1 - noise.toNearestPoint(x / 5, y / 5);
        }
    },
    WOOD(0x5a3719, 0xc08f56) {
        @Override
        double shade(double x, double y, Noise noise) {
            return 0.5 + 0.5 * Math.sin(y / 1.6 + 6 * noise.smooth(x / 24, y / 9));
        }
    },
    SAND(0xb89c6b, 0xe8d6a8) {
        @Override
        double shade(double x, double y, Noise noise) {
            return noise.cell(x, y);
        }
    },
    WATER(0x123d63, 0x8ec5de) {
        @Override
        double shade(double x, double y, Noise noise) {
            double wave = Math.sin(y / 3 + 3 * noise.smooth(x / 8, y / 8));
            return Math.pow(0.5 + 0.5 * wave, 2);
        }
    },
    CLOTH(0x5b2d66, 0xcf9bd8) {
        @Override
        double shade(double x, double y, Noise noise) {
            boolean over =
                    (Math.floorMod((int) Math.floor(x / 3), 2) + Math.floorMod((int) Math.floor(y / 3), 2)) % 2 == 0;
            double across = over ? y / 3 : x / 3;
            return Math.sin(Math.PI * (across - Math.floor(across)));
        }
    },
    MARBLE(0x6f7378, 0xf2f1ee) {
        @Override
        double shade(double x, double y, Noise noise) {
            return Math.abs(Math.sin((x + y) / 14 + 5 * noise.fractal(x / 16, y / 16, 4)));
        }
    },
    SCALES(0x0f4a44, 0x53c7a9) {
        @Override
        double shade(double x, double y, Noise noise) {
            double row = Math.floor(y / 4);
            double along = x / 8 + (row % 2 == 0 ? 0 : 0.5);
            double dx = along - Math.floor(along) - 0.5;
            double dy = y / 4 - row;
            return Math.max(0, 1 - Math.sqrt(4 * dx * dx + dy * dy));
        }
    };

    /** All of them, in an order that does not change. */
    public static final List<Texture> ALL = List.of(values());

    private final int dark;
    private final int light;

    Texture(int dark, int light) {
        this.dark = dark;
        this.light = light;
    }

    /** How light a place is, from 0 to 1; coordinates in pixels. */
    abstract double shade(double x, double y, Noise noise);

    /** A piece of it, at a random place, of a size between 0.8 and 1.25 of the usual, a little lighter or darker. */
    public RgbImage paint(int width, int height, SplittableRandom random) {
        Noise noise = new Noise(random);
        double scale = random.nextDouble(0.8, 1.25);
        double left = random.nextDouble(0, 200);
        double top = random.nextDouble(0, 200);
        double lift = random.nextDouble(-0.1, 0.1);
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            double x = left + i % width * scale;
            double y = top + Math.floorDiv(i, width) * scale;
            pixels[i] = colour(shade(x, y, noise) + lift);
        }
        return new RgbImage(width, height, pixels);
    }

    private int colour(double shade) {
        double share = Math.max(0, Math.min(1, shade));
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = dark >> shift & 0xff;
            int to = light >> shift & 0xff;
            colour |= (int) Math.rint(from + (to - from) * share) << shift;
        }
        return colour;
    }
}
