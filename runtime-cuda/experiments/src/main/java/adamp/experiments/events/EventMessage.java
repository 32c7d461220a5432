package adamp.experiments.events;

import java.time.Instant;
import java.util.Map;

/**
 * TensorBoard's message Event: {@code wall_time = 1} (double, seconds), {@code step = 2} (int64), and {@code
 * file_version = 3} (string) or {@code summary = 5}, whose repeated {@code value = 1} has {@code tag = 1} (string) and
 * {@code simple_value = 2} (float).
 */
final class EventMessage {
    private static final int WALL_TIME = 1;
    private static final int STEP = 2;
    private static final int FILE_VERSION = 3;
    private static final int SUMMARY = 5;
    private static final int VALUE = 1;
    private static final int TAG = 1;
    private static final int SIMPLE_VALUE = 2;

    private EventMessage() {}

    static byte[] version(Instant now, String version) {
        return time(now).text(FILE_VERSION, version).toBytes();
    }

    static byte[] scalars(Instant now, long step, Map<String, Double> values) {
        ProtoMessage summary = new ProtoMessage();
        values.forEach((tag, value) ->
                summary.message(VALUE, new ProtoMessage().text(TAG, tag).number(SIMPLE_VALUE, value.floatValue())));
        return time(now).count(STEP, step).message(SUMMARY, summary).toBytes();
    }

    private static ProtoMessage time(Instant now) {
        return new ProtoMessage().number(WALL_TIME, now.getEpochSecond() + now.getNano() / 1e9);
    }
}
