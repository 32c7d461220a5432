package adamp.properties.report.html;

import adamp.properties.report.certificate.Certificate;
import adamp.properties.report.certificate.Flag;
import adamp.properties.report.markup.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the flags stand for, once for all certificates of the page. */
final class FlagNotes {
    private FlagNotes() {}

    static Element of(List<Certificate> certificates) {
        Map<String, Flag> flags = new LinkedHashMap<>();
        certificates.forEach(certificate -> certificate.flags().forEach(flag -> flags.putIfAbsent(flag.name(), flag)));
        Element section = new Element("section")
                .with("aria-labelledby", "notes")
                .add(Element.of("h2", "What the flags stand for").with("id", "notes"));
        flags.values()
                .forEach(flag -> section.add(Element.styled("div", "note")
                        .with("id", "flag-" + flag.name())
                        .add(new Element("h3").add(Pieces.code(flag.name())), note(flag))));
        return section;
    }

    /** The three parts of a flag's note. */
    static Element note(Flag flag) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("What goes wrong", flag.fault());
        parts.put("What it does to training", flag.effect());
        parts.put("Where it was seen", flag.seen());
        return Pieces.facts(parts);
    }
}
