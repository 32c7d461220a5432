package adamp.properties.cli;

import adamp.properties.certify.BrokenSubject;
import adamp.properties.certify.CommandSubject;
import adamp.properties.certify.Nearest;
import adamp.properties.certify.RuntimeSubject;
import adamp.properties.certify.Subject;
import adamp.properties.certify.Waivers;
import adamp.properties.certify.WaiversFile;
import adamp.properties.pipe.Limits;
import adamp.properties.port.PortFault;
import adamp.properties.rule.Algorithm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a certification is given. */
final class Inputs {
    private Inputs() {}

    /** @throws PortFault if it does not get as far as to say what it is, and no algorithm is asked for */
    static Subject command(List<String> command, List<Algorithm> asked) {
        try {
            return new CommandSubject(command, Limits.DEFAULT);
        } catch (PortFault fault) {
            if (asked.isEmpty() || fault.kind() == PortFault.Kind.NOT_STARTED) {
                throw fault;
            }
            return new BrokenSubject(command, asked, fault);
        }
    }

    static Subject runtime(String name) {
        if (!RuntimeSubject.names().contains(name)) {
            throw new Trouble(Trouble.BAD_USAGE, Nearest.unknown("runtime", name, RuntimeSubject.names()));
        }
        RuntimeSubject.obstacle(name).ifPresent(obstacle -> {
            throw new Trouble(Trouble.IO_FAILED, "runtime " + name + ": " + obstacle);
        });
        return new RuntimeSubject(name);
    }

    static Waivers waivers(Path file) {
        try {
            return WaiversFile.read(Files.readString(file));
        } catch (IOException unreadable) {
            throw new Trouble(
                    Trouble.IO_FAILED,
                    "the waivers' file " + file + " cannot be read (" + Reason.of(unreadable)
                            + "): name one that can be read");
        } catch (IllegalArgumentException wrong) {
            throw new Trouble(Trouble.BAD_USAGE, "waivers " + file + ": " + wrong.getMessage());
        }
    }
}
