package adamp.optimizer.gpu.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Bytes for a table of structs. */
final class Tables {
    private Tables() {}

    static ByteBuffer bytes(int rows, int rowBytes) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(rows, rowBytes)).order(ByteOrder.nativeOrder());
    }
}
