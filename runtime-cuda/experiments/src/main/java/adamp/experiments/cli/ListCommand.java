package adamp.experiments.cli;

import adamp.experiments.run.Catalogue;
import adamp.experiments.run.Description;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code list}: the experiments. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the experiments and their profiles.")
final class ListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private record Entry(String name, String title, String paper, String about, Set<String> profiles) {}

    @Override
    public Integer call() throws JsonProcessingException {
        List<Entry> entries = new ArrayList<>();
        for (String name : Catalogue.NAMES) {
            Description found = Catalogue.find(name);
            entries.add(new Entry(
                    name,
                    found.title(),
                    found.paper(),
                    found.about(),
                    found.profiles().keySet()));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(entries));
        } else {
            entries.forEach(entry -> out.printf(
                    "%-15s %s (%s)%n%15s %s%n%15s profiles: %s%n",
                    entry.name, entry.title, entry.paper, "", entry.about, "", String.join(", ", entry.profiles)));
        }
        out.flush();
        return 0;
    }
}
