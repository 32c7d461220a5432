package adamp.experiments.report.section;

import adamp.experiments.report.html.Element;
import adamp.experiments.report.html.MathMarkup;
import adamp.experiments.report.results.Statement;
import java.util.List;

/** One theorem: title, place in the paper, words, formula, and what was found of it. */
final class StatementCard {

    private StatementCard() {}

    static Element of(Statement statement) {
        Element formula = Element.styled("div", "formula")
                .attribute("role", "region")
                .attribute("tabindex", "0")
                .attribute("aria-label", "Formula: " + statement.title())
                .add(MathMarkup.of(statement.mathml())
                        .orElseGet(() -> Element.of("em", "The formula cannot be shown.")));
        return Element.styled("div", "theorem")
                .add(
                        Element.styled("p", "theorem-title")
                                .add(Element.of("strong", statement.title()))
                                .text(" ")
                                .add(Element.styled("span", "tag").text(statement.paper())),
                        Pieces.paragraph(statement.words()),
                        formula,
                        Element.styled("p", "facts")
                                .add(proof(statement))
                                .text(" · ")
                                .add(checked(statement))
                                .text(" · ")
                                .add(Element.of("code", statement.coq()))
                                .text(axioms(statement)));
    }

    private static Element proof(Statement statement) {
        if (statement.proved()) {
            return Element.styled("span", "verdict good").text("✓ proved");
        }
        return Element.styled("span", "verdict bad")
                .text(statement.notChecked() ? "✗ proof not checked here" : "✗ not proved");
    }

    private static Element checked(Statement statement) {
        if (statement.holds()) {
            return Element.styled("span", "verdict good").text("✓ holds on " + statement.instances() + " instances");
        }
        return Element.styled("span", "verdict bad")
                .text(statement.instances() == 0 ? "✗ held on no instance" : "✗ fails on an instance");
    }

    private static String axioms(Statement statement) {
        return statement
                .axioms()
                .map(StatementCard::axioms)
                .map(text -> " · " + text)
                .orElse("");
    }

    private static String axioms(List<String> axioms) {
        return axioms.isEmpty()
                ? "no axioms"
                : "axioms "
                        + String.join(
                                ", ",
                                axioms.stream()
                                        .map(name -> name.substring(name.lastIndexOf('.') + 1))
                                        .toList());
    }
}
