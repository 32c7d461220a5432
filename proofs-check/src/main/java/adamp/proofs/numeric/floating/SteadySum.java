package adamp.proofs.numeric.floating;

import adamp.spec.field.Dtype;

/** A product that rounds to 1, then k products of value u, added one by one: each is half way to the next number, and lost. */
public final class SteadySum {
    private SteadySum() {}

    /** 1 + u + ... + u in a format. */
    public static FloatTree fromOne(Dtype format, int k) {
        return from(new FloatTree.Product(1, 1), format, k);
    }

    /** The same in binary32 from 97 times 172961/2^24, which is 1 + u. */
    public static FloatTree fromHalfWay(int k) {
        return from(new FloatTree.Product(97, Math.scalb(172961.0, -24)), Dtype.BINARY32, k);
    }

    private static FloatTree from(FloatTree first, Dtype format, int k) {
        FloatTree sum = first;
        for (int i = 0; i < k; i++) {
            sum = new FloatTree.Sum(sum, new FloatTree.Product(1, format.unitRoundoff()));
        }
        return sum;
    }
}
