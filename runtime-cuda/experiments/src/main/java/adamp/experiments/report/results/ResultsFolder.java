package adamp.experiments.report.results;

import adamp.experiments.error.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads every experiment below one folder. */
public final class ResultsFolder {

    private static final Comparator<Experiment> ORDER =
            Comparator.comparing(Experiment::kind).thenComparing(Experiment::name);

    private final Path folder;

    public ResultsFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads all of {@code folder/<experiment>/experiment.json}, and {@code folder/prove/proofs.json} and {@code
     * folder/certify/certificate-*.json} where they are there.
     *
     * @throws ResultsException where the folder is missing or holds no result, or one cannot be read
     */
    public Results read() {
        List<Experiment> experiments = new ArrayList<>();
        List<String> unfinished = new ArrayList<>();
        ExperimentReader reader = new ExperimentReader();
        for (Path each : folders()) {
            if (Files.exists(each.resolve(ExperimentReader.FILE))) {
                experiments.add(reader.read(each));
            } else {
                unfinished.add(each.getFileName().toString());
            }
        }
        Optional<Proofs> proofs = ProofsReader.read(folder);
        proofs.ifPresent(found -> unfinished.remove(ProofsReader.FOLDER));
        List<Certificate> certificates = CertificatesReader.read(folder);
        if (!certificates.isEmpty()) {
            unfinished.remove(CertificatesReader.FOLDER);
        }
        if (experiments.isEmpty() && proofs.isEmpty() && certificates.isEmpty()) {
            throw ResultsException.in(
                    folder, "no results in this folder", "run './adamp run fig1 --out " + folder + "' first");
        }
        experiments.sort(ORDER);
        return new Results(folder, experiments, unfinished, proofs, certificates);
    }

    private List<Path> folders() {
        if (!Files.isDirectory(folder)) {
            throw ResultsException.in(
                    folder,
                    Files.exists(folder) ? "is a file and not a folder" : "no such folder",
                    "give the folder that './adamp run fig1 --out DIR' wrote");
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw ResultsException.in(
                    folder, "cannot be read (" + FileTrouble.reason(e) + ")", "check the folder's permissions");
        }
    }
}
