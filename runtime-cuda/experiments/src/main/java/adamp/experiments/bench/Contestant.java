package adamp.experiments.bench;

import java.nio.ByteBuffer;
import java.util.List;

/** An optimizer whose step is timed. */
interface Contestant extends AutoCloseable {
    String name();

    void step();

    /** Its weights. */
    List<ByteBuffer> weights();

    @Override
    void close();
}
