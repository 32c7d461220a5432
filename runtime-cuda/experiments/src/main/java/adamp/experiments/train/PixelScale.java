package adamp.experiments.train;

import adamp.experiments.data.ImageSet;

/** Brings pixels to mean 0 and deviation 1 over the training images: (pixel - mean) / deviation. */
final class PixelScale {
    private final float[] scaled = new float[256];

    private PixelScale(double mean, double deviation) {
        for (int pixel = 0; pixel < 256; pixel++) {
            scaled[pixel] = (float) ((pixel - mean) / deviation);
        }
    }

    static PixelScale of(ImageSet train) {
        long sum = 0;
        long squares = 0;
        for (byte value : train.pixels()) {
            int pixel = Byte.toUnsignedInt(value);
            sum += pixel;
            squares += (long) pixel * pixel;
        }
        double count = train.pixels().length;
        double mean = sum / count;
        return new PixelScale(mean, Math.sqrt(squares / count - mean * mean));
    }

    void apply(byte[] pixels, int from, float[] target) {
        for (int i = 0; i < target.length; i++) {
            target[i] = scaled[Byte.toUnsignedInt(pixels[from + i])];
        }
    }
}
