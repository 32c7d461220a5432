package adamp.experiments.model.layer;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Layers over images that have no weights. */
public final class Images {
    /**
     * Lays numbers out with the channels last, nearly twice as fast on the CPU; the layers behind keep the layout they are
     * given.
     */
    public static final Layer CHANNELS_LAST = (input, mode) -> input.contiguous(torch.MemoryFormat.ChannelsLast);

    private Images() {}

    /** The largest number of each 3 x 3 window, every second. */
    public static Layer maximum3x3() {
        long[] one = {1, 1};
        return (input, mode) -> torch.max_pool2d(input, new long[] {3, 3}, new long[] {2, 2}, one, one, false);
    }

    /** The mean of each square, squares side by side; what does not fill one at the edge is left out. */
    public static Layer mean(int side) {
        return (input, mode) -> side == 1 ? input : torch.avg_pool2d(input, side, side);
    }

    /** Puts channels of zeros before and behind. */
    public static Layer zeroChannels(int each) {
        return (input, mode) -> torch.constant_pad_nd(input, 0, 0, 0, 0, each, each);
    }

    /** The upper left part. */
    public static Tensor crop(Tensor input, long height, long width) {
        return input.narrow(2, 0, height).narrow(3, 0, width);
    }
}
