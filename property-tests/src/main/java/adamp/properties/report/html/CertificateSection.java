package adamp.properties.report.html;

import adamp.properties.report.certificate.Certificate;
import adamp.properties.report.certificate.Diagnosis;
import adamp.properties.report.certificate.Explanation;
import adamp.properties.report.certificate.Failure;
import adamp.properties.report.certificate.Verdict;
import adamp.properties.report.markup.Element;
import adamp.properties.report.words.Figures;
import adamp.properties.report.words.Sentences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One certificate: verdict, what explains it, failures, worst errors, flags, the convention's quirks, environment.
 *
 * @param index from 1, for the addresses within the page
 */
record CertificateSection(Certificate certificate, int index) {
    Element element() {
        Element section = new Element("section")
                .with("id", "c" + index)
                .with("aria-labelledby", "c" + index + "-title")
                .add(
                        Element.styled("h2", "verdict " + Pieces.tone(certificate))
                                .with("id", "c" + index + "-title")
                                .text(Pieces.sign(certificate) + " " + certificate.algorithm() + ": "
                                        + certificate.verdict().words()),
                        Element.styled("p", "opening")
                                .text(Sentences.capitalised(Sentences.figures(certificate)) + "."),
                        Pieces.facts(facts()));
        axes(section);
        certificate.unexpectedPasses().forEach(pass -> section.add(Pieces.paragraph(Sentences.unexpected(pass) + ".")));
        certificate.explanation().filter(this::saysSomething).ifPresent(each -> section.add(diagnosis(each)));
        failures(section);
        if (!certificate.worst().isEmpty()) {
            section.add(
                    Element.of("h3", "Worst error of what passed, in units of its bound"),
                    WorstStrips.of(certificate.worst()));
        }
        if (!certificate.flags().isEmpty()) {
            section.add(Element.of("h3", "Flags"), FlagsTable.of(certificate));
        }
        quirks(section);
        if (!certificate.declinedReasons().isEmpty()) {
            section.add(Element.of("h3", "What the port declined"), list(certificate.declinedReasons()));
        }
        return section.add(Element.of("h3", "Environment"), Pieces.facts(environment()));
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Port", certificate.portAndVersion());
        facts.put("Numbers", certificate.numbers());
        facts.put("Convention", Sentences.convention(certificate));
        facts.put("Cases", Sentences.suite(certificate));
        facts.put("Digest of the cases", certificate.suite().digest());
        return facts;
    }

    private void axes(Element section) {
        if (!certificate.convention().axes().isEmpty()) {
            section.add(new Element("details")
                    .add(
                            Element.of("summary", "The convention, axis by axis"),
                            Pieces.facts(certificate.convention().axes())));
        }
    }

    private Map<String, String> environment() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Date", certificate.date());
        facts.put("Reference", "spec " + certificate.spec());
        facts.put("Command of the port", String.join(" ", certificate.command()));
        facts.putAll(certificate.environment());
        return facts;
    }

    private boolean saysSomething(Diagnosis diagnosis) {
        return !Sentences.explanations(certificate).isEmpty()
                || diagnosis.first().isPresent();
    }

    private Element diagnosis(Diagnosis diagnosis) {
        Element box = Element.styled("div", "diagnosis").add(Element.of("h3", "What explains it"));
        if (diagnosis.explanations().isEmpty()) {
            box.add(Pieces.paragraph(Sentences.NONE_KNOWN));
        }
        for (int i = 0; i < diagnosis.explanations().size(); i++) {
            box.add(explanation(diagnosis.before(i), diagnosis.explanations().get(i)));
        }
        diagnosis.rest().ifPresent(rest -> box.add(Pieces.paragraph(rest + ".")));
        diagnosis.first().ifPresent(first -> box.add(Pieces.paragraph(Sentences.divergence(first) + ".")));
        return box;
    }

    private static Element explanation(String before, Explanation explanation) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("What it is", explanation.what());
        parts.put("What it does", explanation.effect());
        parts.put("Seen", explanation.seen());
        explanation
                .axis()
                .ifPresent(axis -> parts.put(
                        "As a convention", axis + " = " + explanation.value().orElse("?")));
        return new Element("div")
                .add(
                        Element.styled("p", "name").text(before).add(Pieces.code(explanation.name())),
                        Pieces.facts(parts));
    }

    private void failures(Element section) {
        List<Failure> failures = certificate.failures();
        if (failures.isEmpty()) {
            return;
        }
        section.add(Element.of("h3", "Failures"));
        long all = certificate.tally().failed();
        if (all > failures.size()) {
            section.add(Pieces.paragraph(Figures.count(failures.size(), "failure") + " of " + all + " in full."));
        }
        for (int i = 0; i < failures.size(); i++) {
            section.add(new FailureCard(certificate, failures.get(i), "c" + index + "-f" + (i + 1)).element(i == 0));
        }
    }

    private void quirks(Element section) {
        if (certificate.quirks().isEmpty()) {
            return;
        }
        section.add(
                Element.of("h3", "Defects that the convention itself carries"),
                Pieces.paragraph(
                        certificate.verdict() == Verdict.CERTIFIED
                                ? "The port follows them, as the convention says it should."
                                : "The port was held to them."));
        certificate.quirks().forEach(quirk -> section.add(explanation("", quirk)));
    }

    private static Element list(List<String> items) {
        return new Element("ul")
                .addAll(items.stream().map(item -> Element.of("li", item)).toList());
    }
}
