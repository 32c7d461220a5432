package adamp.properties.report;

import adamp.properties.report.certificate.Certificate;
import adamp.properties.report.certificate.Diagnosis;
import adamp.properties.report.certificate.Failure;
import adamp.properties.report.certificate.Flag;
import adamp.properties.report.certificate.Verdict;
import adamp.properties.report.markup.Element;
import adamp.properties.report.words.Sentences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A certificate as a test suite.
 *
 * @param id its number in the file
 */
record JUnitSuite(Certificate certificate, int id) {
    private static final double MILLISECONDS = 1000;
    private static final int DATE_AND_TIME = "2026-01-01T00:00:00".length();

    long tests() {
        return 1L + certificate.flags().size();
    }

    long failures() {
        return certificate.flags().stream().filter(JUnitSuite::fails).count()
                + (certificate.verdict() == Verdict.NOT_CERTIFIED || certificate.verdict() == Verdict.OTHER ? 1 : 0);
    }

    long errors() {
        return certificate.verdict() == Verdict.BROKE_OFF ? 1 : 0;
    }

    private long skipped() {
        return certificate.flags().stream()
                        .filter(flag -> !fails(flag) && skipped(flag) != null)
                        .count()
                + (certificate.verdict() == Verdict.DECLINED ? 1 : 0);
    }

    double seconds() {
        return certificate.seconds();
    }

    private String name() {
        return "adamp." + certificate.algorithm() + "." + certificate.dtype();
    }

    Element element() {
        Element suite = new Element("testsuite")
                .with("name", name())
                .with("id", id)
                .with("tests", tests())
                .with("failures", failures())
                .with("errors", errors())
                .with("skipped", skipped())
                .with("time", JUnitReport.seconds(seconds()));
        if (certificate.date().length() >= DATE_AND_TIME) {
            suite.with("timestamp", certificate.date().substring(0, DATE_AND_TIME));
        }
        suite.add(properties(), verdict());
        certificate.flags().forEach(flag -> suite.add(testcase(flag)));
        return suite;
    }

    private Element properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("port", certificate.portAndVersion());
        properties.put("algorithm", certificate.algorithm());
        properties.put("numbers", certificate.numbers());
        properties.put("convention", Sentences.convention(certificate));
        properties.put("suite.version", certificate.suite().version());
        properties.put("suite.size", certificate.suite().size());
        properties.put("suite.seed", certificate.suite().seed());
        properties.put("suite.digest", certificate.suite().digest());
        properties.put("spec", certificate.spec());
        certificate.environment().forEach((key, value) -> properties.put("environment." + key, value));
        Element list = new Element("properties");
        properties.forEach((key, value) ->
                list.add(new Element("property").with("name", key).with("value", value)));
        return list;
    }

    private Element testcase(String name, double seconds) {
        return new Element("testcase")
                .with("classname", name())
                .with("name", name)
                .with("time", JUnitReport.seconds(seconds));
    }

    private Element verdict() {
        Element testcase = testcase("verdict", 0);
        String sentence = Sentences.verdict(certificate);
        switch (certificate.verdict()) {
            case CERTIFIED -> {}
            case DECLINED ->
                testcase.add(new Element("skipped")
                        .with(
                                "message",
                                Stream.concat(Stream.of(sentence), certificate.declinedReasons().stream())
                                        .collect(Collectors.joining("; "))));
            case BROKE_OFF -> testcase.add(trouble("error", "broke-off", sentence, explained()));
            case NOT_CERTIFIED, OTHER -> testcase.add(trouble("failure", "not-certified", sentence, explained()));
        }
        return output(testcase, notices());
    }

    /** What explains the failures, in lines. */
    private String explained() {
        return Stream.concat(
                        Stream.concat(
                                Sentences.explanations(certificate).stream(),
                                certificate.explanation().flatMap(Diagnosis::first).stream()
                                        .map(Sentences::divergence)),
                        Sentences.tellingFailure(certificate).stream().flatMap(JUnitSuite::lines))
                .collect(Collectors.joining("\n"));
    }

    /** What a maintainer should know though nothing fails by it. */
    private List<String> notices() {
        return Stream.of(
                        certificate.unexpectedPasses().stream().map(Sentences::unexpected),
                        certificate.quirks().stream()
                                .map(quirk ->
                                        "The convention carries " + Sentences.explanation(quirk) + ": " + quirk.what()),
                        Stream.of("Worst error of what passed, over its bound: " + Sentences.worst(certificate))
                                .filter(line -> !certificate.worst().isEmpty()))
                .flatMap(lines -> lines)
                .toList();
    }

    private Element testcase(Flag flag) {
        Element testcase = testcase(flag.name(), flag.milliseconds() / MILLISECONDS);
        if (fails(flag)) {
            List<Failure> own = certificate.unwaived().stream()
                    .filter(failure -> failure.flag().equals(flag.name()))
                    .toList();
            String message = flag.tally().unwaived() + " of " + flag.tally().run() + " cases failed"
                    + own.stream()
                            .findFirst()
                            .map(first -> ", " + first.id() + ": " + Sentences.brief(first))
                            .orElse("");
            String note = "What goes wrong: " + flag.fault() + "\nWhat it does to training: " + flag.effect()
                    + "\nWhere it was seen: " + flag.seen();
            String cases = own.stream().flatMap(JUnitSuite::lines).collect(Collectors.joining("\n"));
            return testcase.add(
                    trouble("failure", flag.name(), message, cases.isEmpty() ? note : cases + "\n\n" + note));
        }
        String skipped = skipped(flag);
        return skipped == null ? testcase : testcase.add(new Element("skipped").with("message", skipped));
    }

    private static boolean fails(Flag flag) {
        return flag.tally().unwaived() > 0;
    }

    /** Why nothing can be said of a flag that does not fail; null if it passes. */
    private static String skipped(Flag flag) {
        if (flag.tally().waived() > 0) {
            return flag.tally().waived() + " of " + flag.tally().run() + " cases failed as waived";
        }
        if (flag.tally().passed() > 0) {
            return null;
        }
        return flag.tally().declined() > 0 ? "the port declined all of its cases" : "no case of it was run";
    }

    private static Element trouble(String element, String type, String message, String text) {
        return new Element(element).with("message", message).with("type", type).text(text);
    }

    private static Stream<String> lines(Failure failure) {
        String replay = failure.replay().isEmpty() ? "" : "\n  run it again with: " + failure.replay();
        return Stream.of(failure.id() + ": " + failure.what() + replay);
    }

    private static Element output(Element testcase, List<String> lines) {
        return lines.isEmpty() ? testcase : testcase.add(Element.of("system-out", String.join("\n", lines)));
    }
}
