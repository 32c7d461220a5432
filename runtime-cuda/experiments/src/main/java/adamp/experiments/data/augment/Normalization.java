package adamp.experiments.data.augment;

import adamp.experiments.data.image.RgbImage;

/**
 * Turns a picture into numbers of shape (channels, height, width): (v/255 - mean) / deviation in float32, each operation
 * rounded, as torchvision's ToTensor and Normalize do it.
 */
public final class Normalization {
    /** The means of ImageNet's channels red, green and blue, in units of the largest value. */
    public static final Normalization IMAGE_NET =
            new Normalization(new float[] {0.485f, 0.456f, 0.406f}, new float[] {0.229f, 0.224f, 0.225f});

    /** Colours in [0, 1], which attacks need. */
    public static final Normalization UNIT = new Normalization(new float[3], new float[] {1, 1, 1});

    /** Colours in [-1, 1], as Biased MNIST has them. */
    public static final Normalization SYMMETRIC =
            new Normalization(new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f});

    private final float[] means;
    private final float[][] tables;

    /**
     * @param means of the channels, as many as the result is to have: three, or one for grey pictures, whose channels are
     *     equal
     * @param deviations of the same
     */
    public Normalization(float[] means, float[] deviations) {
        this.means = means.clone();
        tables = new float[means.length][256];
        for (int channel = 0; channel < means.length; channel++) {
            for (int value = 0; value < 256; value++) {
                tables[channel][value] = (value / 255f - means[channel]) / deviations[channel];
            }
        }
    }

    /** Of grey pictures. */
    public static Normalization grey(double mean, double deviation) {
        return new Normalization(new float[] {(float) mean}, new float[] {(float) deviation});
    }

    public int channels() {
        return tables.length;
    }

    /** The mean colour, 0xRRGGBB, with which what lies outside a warped picture is filled. */
    public int meanColour() {
        int colour = 0;
        for (int channel = 0; channel < 3; channel++) {
            int value = (int) Math.rint(255 * means[Math.min(channel, means.length - 1)]);
            colour = colour << 8 | Math.min(255, value);
        }
        return colour;
    }

    public float[] apply(RgbImage image) {
        int[] pixels = image.pixels();
        float[] numbers = new float[channels() * pixels.length];
        for (int channel = 0; channel < channels(); channel++) {
            float[] table = tables[channel];
            int shift = 16 - 8 * channel;
            int start = channel * pixels.length;
            for (int i = 0; i < pixels.length; i++) {
                numbers[start + i] = table[pixels[i] >> shift & 0xff];
            }
        }
        return numbers;
    }
}
