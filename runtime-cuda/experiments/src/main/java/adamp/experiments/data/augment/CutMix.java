package adamp.experiments.data.augment;

import java.util.SplittableRandom;

/**
 * CutMix (Yun and others 2019): a rectangle of each picture is replaced by the same rectangle of its partner, which a
 * random permutation of the batch gives. With l from the Beta distribution (alpha, alpha) the sides are sqrt(1 - l) of the
 * picture's, rounded down, about a centre uniform among the pixels and cut at the border; the share of a picture's own
 * class is then what is left of its area.
 *
 * @param alpha greater than 0; 1 makes l uniform
 * @param probability that a batch is mixed
 */
public record CutMix(double alpha, double probability) {
    /** @param random of the batch */
    public ImageBatch apply(ImageBatch batch, SplittableRandom random) {
        if (random.nextDouble() >= probability) {
            return batch;
        }
        double side = Math.sqrt(1 - beta(random));
        int[] partner = permutation(batch.size(), random);
        int halfWidth = (int) (batch.width() * side) / 2;
        int halfHeight = (int) (batch.height() * side) / 2;
        int x = random.nextInt(batch.width());
        int y = random.nextInt(batch.height());
        int left = Math.max(0, x - halfWidth);
        int right = Math.min(batch.width(), x + halfWidth);
        int top = Math.max(0, y - halfHeight);
        int bottom = Math.min(batch.height(), y + halfHeight);
        float[][] mixed = new float[batch.size()][];
        int[] partners = new int[batch.size()];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = batch.numbers()[i].clone();
            partners[i] = batch.labels()[partner[i]];
            float[] source = batch.numbers()[partner[i]];
            for (int row = 0; row < batch.channels() * (bottom - top); row++) {
                int line = row / (bottom - top) * batch.height() + top + row % (bottom - top);
                int start = line * batch.width() + left;
                System.arraycopy(source, start, mixed[i], start, right - left);
            }
        }
        double cut = (double) (right - left) * (bottom - top) / (batch.width() * batch.height());
        return new ImageBatch(
                mixed, batch.channels(), batch.height(), batch.width(), batch.labels(), partners, 1 - cut);
    }

    private static int[] permutation(int count, SplittableRandom random) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    /** X / (X + Y) of two from the Gamma distribution. */
    double beta(SplittableRandom random) {
        if (alpha == 1) {
            return random.nextDouble();
        }
        double first = gamma(random);
        double second = gamma(random);
        return first + second == 0 ? 0.5 : first / (first + second);
    }

    /** Marsaglia and Tsang (2000); a shape under 1 is one greater, times U^(1/shape). */
    private double gamma(SplittableRandom random) {
        double shape = alpha < 1 ? alpha + 1 : alpha;
        double boost = alpha < 1 ? Math.pow(random.nextDouble(), 1 / alpha) : 1;
        double d = shape - 1.0 / 3;
        while (true) {
            double normal = random.nextGaussian();
            double root = 1 + normal / Math.sqrt(9 * d);
            double cube = root * root * root;
            if (cube > 0
                    && Math.log(1 - random.nextDouble()) < normal * normal / 2 + d - d * cube + d * Math.log(cube)) {
                return boost * d * cube;
            }
        }
    }
}
