package adamp.ports.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.training.optimizer.Optimizer;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The private fields of DJL's optimizers, laid open: it offers no other way to their state. */
final class Laid {
    private final Optimizer optimizer;

    Laid(Optimizer optimizer) {
        this.optimizer = optimizer;
    }

    private static Field field(Class<?> owner, String name) {
        try {
            Field field = owner.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException another) {
            throw new IllegalStateException(
                    owner.getName() + " has no field " + name + ": another version of DJL", another);
        }
    }

    @SuppressWarnings("unchecked")
    private <T> Map<String, T> map(Class<?> owner, String name) {
        try {
            return (Map<String, T>) field(owner, name).get(optimizer);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Map<Device, NDArray>> arrays(String name) {
        return map(optimizer.getClass(), name);
    }

    /** What is kept of a parameter under a name; empty before its first gradient. */
    Optional<NDArray> array(String name, String parameter) {
        return Optional.ofNullable(arrays(name).get(parameter))
                .map(byDevice -> byDevice.values().iterator().next());
    }

    /** Has an array kept. */
    void put(String name, String parameter, NDArray array) {
        Map<Device, NDArray> byDevice = new ConcurrentHashMap<>();
        byDevice.put(array.getDevice(), array);
        arrays(name).put(parameter, byDevice);
    }

    void remove(String name, String parameter) {
        arrays(name).remove(parameter);
    }

    int count(String parameter) {
        return this.<Integer>map(Optimizer.class, "updateCounts").getOrDefault(parameter, 0);
    }

    /** Sets how many gradients a parameter has had, and what that makes of the count that all parameters share. */
    void setCount(String parameter, int count) {
        Map<String, Integer> counts = map(Optimizer.class, "updateCounts");
        if (count == 0) {
            counts.remove(parameter);
        } else {
            counts.put(parameter, count);
        }
        int largest = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        try {
            field(Optimizer.class, "numUpdate").setInt(optimizer, largest);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
