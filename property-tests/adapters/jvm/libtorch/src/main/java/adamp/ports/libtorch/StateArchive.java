package adamp.ports.libtorch;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.ArchiveWriter;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.InputArchive;
import org.bytedeco.pytorch.Optimizer;
import org.bytedeco.pytorch.OutputArchive;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * An optimizer's state by way of libtorch's own archives, the one door to it that the presets leave open: the format that
 * {@code Optimizer::save} writes and {@code Optimizer::load} reads, in which a parameter is named by its address.
 */
final class StateArchive {
    /** Since this version moments are kept by parameter. */
    private static final String FORMAT = "1.5.0";

    private StateArchive() {}

    /**
     * What an optimizer keeps of a parameter.
     *
     * @param first momentum buffer or first moment
     * @param second second moment
     * @param steps step count, 0 if none is kept
     */
    record Kept(Optional<Tensor> first, Optional<Tensor> second, long steps) {}

    private static String key(Tensor parameter) {
        return Long.toUnsignedString(parameter.unsafeGetTensorImpl().address());
    }

    /** What is kept of each parameter, in their order; empty where nothing is kept yet. */
    static List<Optional<Kept>> of(Optimizer optimizer, Kind kind, List<Tensor> parameters) {
        OutputArchive written = new OutputArchive();
        optimizer.save(written);
        InputArchive state = new InputArchive();
        read(written).read("state", state);
        return parameters.stream()
                .map(parameter -> kept(state, kind, key(parameter)))
                .toList();
    }

    private static Optional<Kept> kept(InputArchive state, Kind kind, String key) {
        InputArchive entry = new InputArchive();
        if (!state.try_read(key, entry)) {
            return Optional.empty();
        }
        long steps = 0;
        if (kind.counts()) {
            IValue count = new IValue();
            entry.read("step", count);
            steps = count.toInt();
        }
        return Optional.of(new Kept(tensor(entry, kind.first()), tensor(entry, kind.second()), steps));
    }

    private static Optional<Tensor> tensor(InputArchive entry, Optional<String> name) {
        return name.map(given -> {
            IValue value = new IValue();
            entry.read(given, value);
            return value.toTensor();
        });
    }

    /** Gives a new optimizer of one group what is to be kept of each of its parameters. */
    static void load(Optimizer optimizer, Kind kind, List<Tensor> parameters, List<Optional<Kept>> kept) {
        OutputArchive root = new OutputArchive();
        root.write("pytorch_version", new IValue(FORMAT));
        OutputArchive state = new OutputArchive(root.compilation_unit());
        OutputArchive group = new OutputArchive(root.compilation_unit());
        group.write("params/size", torch.tensor((long) parameters.size()));
        for (int i = 0; i < parameters.size(); i++) {
            String key = key(parameters.get(i));
            group.write("params/" + i, new IValue(key));
            kept.get(i).ifPresent(entry -> state.write(key, entry(root, kind, entry)));
        }
        OutputArchive options = new OutputArchive(root.compilation_unit());
        kind.options().forEach(options::write);
        group.write("options", options);
        OutputArchive groups = new OutputArchive(root.compilation_unit());
        groups.write("param_groups/size", torch.tensor(1L));
        groups.write("param_groups/0", group);
        root.write("state", state);
        root.write("param_groups", groups);
        optimizer.load(read(root));
    }

    private static OutputArchive entry(OutputArchive root, Kind kind, Kept kept) {
        OutputArchive entry = new OutputArchive(root.compilation_unit());
        if (kind.counts()) {
            entry.write("step", new IValue(kept.steps()));
        }
        kind.first().ifPresent(name -> entry.write(name, new IValue(kept.first().orElseThrow())));
        kind.second()
                .ifPresent(name -> entry.write(name, new IValue(kept.second().orElseThrow())));
        return entry;
    }

    private static InputArchive read(OutputArchive written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Sink sink = new Sink(bytes)) {
            written.save_to(sink);
        }
        InputArchive archive = new InputArchive();
        archive.load_from(new BytePointer(bytes.toByteArray()), bytes.size());
        return archive;
    }

    /** Takes what libtorch writes. */
    private static final class Sink extends ArchiveWriter {
        private final ByteArrayOutputStream bytes;

        Sink(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public long call(Pointer data, long size) {
            if (size > 0) { // an empty tensor has no address either
                byte[] part = new byte[Math.toIntExact(size)];
                new BytePointer(data).capacity(size).get(part);
                bytes.write(part, 0, part.length);
            }
            return size;
        }
    }
}
