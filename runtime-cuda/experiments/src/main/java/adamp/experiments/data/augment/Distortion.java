package adamp.experiments.data.augment;

import adamp.experiments.data.image.Affine;
import adamp.experiments.data.image.Kernel;
import adamp.experiments.data.image.RgbImage;
import java.util.SplittableRandom;

/**
 * RandAugment's fifteen operations, each with its meaning of a magnitude m in [0, 10], as timm's "rand" (not "increasing")
 * variant has them; where the argument may have either sign, half the pictures get each.
 */
enum Distortion {
    AUTO_CONTRAST {
        @Override
        RgbImage apply(RgbImage image, double m, int fill, SplittableRandom random) {
            return Tones.autoContrast(image);
        }
    },
    EQUALIZE {
        @Override
        RgbImage apply(RgbImage image, double m, int fill, SplittableRandom random) {
            return Tones.equalize(image);
        }
    },
    INVERT {
        @Override
        RgbImage apply(RgbImage image, double m, int fill, SplittableRandom random) {
            return Tones.invert(image);
        }
    },
    /** By 3 m degrees, at most 30. */
    ROTATE {
        @Override
        RgbImage apply(RgbImage image, double m, int fill, SplittableRandom random) {
            double degrees = signed(share(m) * 30, random);
            return warp(image, Affine.rotate(degrees, image.width(), image.height()), fill, random);
        }
    },
    /** Keeps the 4 m/10 highest bits. */
    POSTERIZE {
        @Override
        RgbImage apply(RgbImage image, double m, int fill, SplittableRandom random) {
            return Tones.posterize(image, (int) (share(m) * 4));
        }
    },
    /** From 256 m/10 on. */
    SOLARIZE {
        @Override
        RgbImage apply(RgbImage image, double m, int fill, SplittableRandom random) {
            return Tones.solarize(image, (int) (share(m) * 256));
        }
    },
    /** By 110 m/10. */
    SOLARIZE_ADD {
        @Override
        RgbImage apply(RgbImage image, double m, int fill, SplittableRandom random) {
            return Tones.solarizeAdd(image, (int) (share(m) * 110));
        }
    },
    COLOUR {
        @Override
        RgbImage apply(RgbImage image, double m, int fill, SplittableRandom random) {
            return Enhancements.colour(image, factor(m));
        }
    },
    CONTRAST {
        @Override
        RgbImage apply(RgbImage image, double m, int fill, SplittableRandom random) {
            return Enhancements.contrast(image, factor(m));
        }
    },
    BRIGHTNESS {
        @Override
        RgbImage apply(RgbImage image, double m, int fill, SplittableRandom random) {
            return Enhancements.brightness(image, factor(m));
        }
    },
    SHARPNESS {
        @Override
        RgbImage apply(RgbImage image, double m, int fill, SplittableRandom random) {
            return Enhancements.sharpness(image, factor(m));
        }
    },
    /** By 0.03 m. */
    SHEAR_X {
        @Override
        RgbImage apply(RgbImage image, double m, int fill, SplittableRandom random) {
            return warp(image, Affine.shearX(signed(share(m) * 0.3, random)), fill, random);
        }
    },
    SHEAR_Y {
        @Override
        RgbImage apply(RgbImage image, double m, int fill, SplittableRandom random) {
            return warp(image, Affine.shearY(signed(share(m) * 0.3, random)), fill, random);
        }
    },
    /** By 0.045 m of the width. */
    TRANSLATE_X {
        @Override
        RgbImage apply(RgbImage image, double m, int fill, SplittableRandom random) {
            return warp(image, Affine.translate(signed(share(m) * 0.45, random) * image.width(), 0), fill, random);
        }
    },
    TRANSLATE_Y {
        @Override
        RgbImage apply(RgbImage image, double m, int fill, SplittableRandom random) {
            return warp(image, Affine.translate(0, signed(share(m) * 0.45, random) * image.height()), fill, random);
        }
    };

    /**
     * @param m the magnitude, in [0, 10]
     * @param fill the colour of what comes from outside the picture, 0xRRGGBB
     */
    abstract RgbImage apply(RgbImage image, double m, int fill, SplittableRandom random);

    private static double share(double m) {
        return m / 10;
    }

    /** From 0.1 to 1.9. */
    private static double factor(double m) {
        return share(m) * 1.8 + 0.1;
    }

    private static double signed(double value, SplittableRandom random) {
        return random.nextBoolean() ? -value : value;
    }

    private static RgbImage warp(RgbImage image, Affine map, int fill, SplittableRandom random) {
        return map.apply(image, random.nextBoolean() ? Kernel.BILINEAR : Kernel.BICUBIC, fill);
    }
}
