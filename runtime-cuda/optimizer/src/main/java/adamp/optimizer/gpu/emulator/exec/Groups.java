package adamp.optimizer.gpu.emulator.exec;

import java.util.ArrayList;
import java.util.List;

/** Threads that wait for their turn, by the instruction they stand at. */
final class Groups {
    private final List<Group> groups = new ArrayList<>();

    /** Threads of one place. */
    record Group(int step, ThreadSet threads) {}

    /** Adds threads, joining those that stand there already. */
    void add(int step, ThreadSet threads) {
        for (int k = 0; k < groups.size(); k++) {
            Group group = groups.get(k);
            if (group.step() == step) {
                groups.set(k, new Group(step, group.threads().plus(threads)));
                return;
            }
        }
        groups.add(new Group(step, threads));
    }

    /** The earliest place where somebody stands, {@link Integer#MAX_VALUE} if nobody does. */
    int earliest() {
        int least = Integer.MAX_VALUE;
        for (Group group : groups) {
            least = Math.min(least, group.step());
        }
        return least;
    }

    /** Takes the threads of the earliest place. */
    Group take() {
        int least = 0;
        for (int k = 1; k < groups.size(); k++) {
            if (groups.get(k).step() < groups.get(least).step()) {
                least = k;
            }
        }
        return groups.remove(least);
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    List<Group> all() {
        return groups;
    }

    void clear() {
        groups.clear();
    }
}
