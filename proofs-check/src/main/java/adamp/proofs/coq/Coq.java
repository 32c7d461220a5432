package adamp.proofs.coq;

import adamp.proofs.error.ProofException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An installed Coq.
 *
 * @param library where its own library lies
 * @param fingerprint over its version, its programs and the libraries in use: what was compiled with another one is not
 *     reused
 */
record Coq(Path coqc, Path coqchk, Path coqdep, CoqVersion version, Path library, String fingerprint) {

    /** Libraries that sources may require, and a file by which each is known. */
    private static final Map<String, String> LIBRARIES =
            new TreeMap<>(Map.of("Coquelicot", "Coquelicot.vo", "Flocq", "Core/Core.vo"));

    /**
     * Finds Coq and checks that what the sources need is there.
     *
     * @param path folders to look in, separated as in the environment's PATH
     * @param roots the logical roots that the sources require from
     * @throws CoqMissing where something is not there or too old
     */
    static Coq find(String path, Collection<String> roots, Programs programs, Path scratch) throws CoqMissing {
        Path coqc = program(path, "coqc");
        Path coqchk = program(path, "coqchk");
        Path coqdep = program(path, "coqdep");
        String said = said(coqc, "--version", programs, scratch);
        CoqVersion version =
                CoqVersion.in(said).orElseThrow(() -> CoqMissing.of(coqc + " does not say which version of Coq it is"));
        if (version.compareTo(CoqVersion.OLDEST) < 0) {
            throw CoqMissing.of(
                    coqc + " is Coq " + version.text() + ", and " + CoqVersion.OLDEST.text() + " or later is needed");
        }
        Path library = Path.of(said(coqc, "-where", programs, scratch).strip());
        Digest digest = new Digest().add(said);
        for (Path program : List.of(coqc, coqchk, coqdep)) {
            digest.add(digest(program));
        }
        for (Map.Entry<String, String> each : LIBRARIES.entrySet()) {
            if (roots.contains(each.getKey())) {
                Path folder = library(library, each.getKey(), each.getValue());
                digest.add(each.getKey());
                compiled(folder).forEach(file -> digest.add(digest(file)));
            }
        }
        return new Coq(coqc, coqchk, coqdep, version, library, digest.hex());
    }

    /** A remark where this version is newer than those the sources were compiled with. */
    Optional<String> remark() {
        return version.compareTo(CoqVersion.TRIED) > 0
                ? Optional.of("Coq " + version.text() + " is newer than " + CoqVersion.TRIED.text()
                        + ", with which the proofs were tried: a failure here may be a difference of Coq's")
                : Optional.empty();
    }

    private static Path program(String path, String name) throws CoqMissing {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder).resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> CoqMissing.of("no " + name + " found"));
    }

    private static String said(Path program, String option, Programs programs, Path scratch) throws CoqMissing {
        try {
            Programs.Ended ended = programs.run(List.of(program.toString(), option), scratch, scratch.resolve("said"));
            if (ended.status() == 0) {
                return ended.said();
            }
        } catch (IOException e) {
            // Said below: a program of that name that cannot be run.
        }
        throw CoqMissing.of(program + " cannot be run");
    }

    private static Path library(Path library, String root, String file) throws CoqMissing {
        String more = Optional.ofNullable(System.getenv("COQPATH")).orElse("");
        return Stream.concat(
                        Stream.of(library.resolve("user-contrib")),
                        Arrays.stream(more.split(File.pathSeparator))
                                .filter(folder -> !folder.isEmpty())
                                .map(Path::of))
                .map(folder -> folder.resolve(root))
                .filter(folder -> Files.isReadable(folder.resolve(file)))
                .findFirst()
                .orElseThrow(() -> CoqMissing.of("Coq's library " + root + " is missing"));
    }

    private static List<Path> compiled(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".vo"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw ProofException.unreadable(folder, e, "install Coq's libraries again");
        }
    }

    private static String digest(Path file) {
        try {
            return Digest.of(file);
        } catch (IOException e) {
            throw ProofException.unreadable(file, e, "install Coq again");
        }
    }
}
