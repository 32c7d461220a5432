package adamp.proofs.coq;

import adamp.proofs.error.ProofException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where Coq works: copies of the sources and what is made of them. One program at a time works in it; another one waits.
 */
final class WorkFolder implements AutoCloseable {
    private static final List<String> UNWRITABLE =
            List.of("No space left on device", "Disk quota exceeded", "Read-only file system");

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private WorkFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /** Opens it, making it where it is not there. */
    static WorkFolder open(Path root) {
        try {
            for (String folder : List.of("build", "audit", "said")) {
                Files.createDirectories(root.resolve(folder));
            }
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new WorkFolder(root.toAbsolutePath(), channel, channel.lock());
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    /** Copies of the sources with their compiled files: the logical root {@code AdamP}. */
    Path build() {
        return root.resolve("build");
    }

    /** What Coq said of each file's statements. */
    Path audit() {
        return root.resolve("audit");
    }

    /** What the programs said. */
    Path said() {
        return root.resolve("said");
    }

    /** Makes the copies equal to the sources, and takes away whatever belongs to none of them. */
    void copy(List<CoqFile> files) {
        Set<String> names = files.stream().map(CoqFile::name).collect(Collectors.toSet());
        try {
            try (Stream<Path> present = Files.list(build())) {
                for (Path each : present.toList()) {
                    if (!names.contains(source(each))) {
                        Files.delete(each);
                    }
                }
            }
            for (CoqFile file : files) {
                Path copy = build().resolve(file.name() + ".v");
                if (!Files.isRegularFile(copy) || !Arrays.equals(Files.readAllBytes(copy), file.bytes())) {
                    Files.write(copy, file.bytes());
                }
            }
        } catch (IOException e) {
            throw unwritable(build(), e);
        }
    }

    /** The source that {@code A.v}, {@code A.vo}, {@code A.vo.stamp} or {@code .A.aux} belongs to. */
    private static String source(Path file) {
        String name = file.getFileName().toString();
        String bare = name.startsWith(".") ? name.substring(1) : name;
        int stop = bare.indexOf('.');
        return stop < 0 ? bare : bare.substring(0, stop);
    }

    /**
     * A disk that is full, or was taken away, is no fault of a proof.
     *
     * @throws ProofException where a program said so
     */
    void refuseIfUnwritable(String said) {
        for (String reason : UNWRITABLE) {
            if (said.contains(reason)) {
                throw unwritable(root, new IOException(reason));
            }
        }
    }

    /** The same for a file that this program could not write. */
    void refuseIfUnwritable(IOException trouble) {
        if (trouble instanceof FileSystemException) {
            throw unwritable(root, trouble);
        }
        refuseIfUnwritable(String.valueOf(trouble.getMessage()));
    }

    static ProofException unwritable(Path path, IOException cause) {
        return ProofException.unwritable(path, cause, "make room there, or choose another folder with --work");
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
        }
    }
}
