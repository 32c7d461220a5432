package adamp.properties.report.html;

import adamp.properties.report.certificate.Certificate;
import adamp.properties.report.certificate.Failure;
import adamp.properties.report.certificate.SmallestCase;
import adamp.properties.report.markup.Element;
import adamp.properties.report.words.Sentences;

/**
 * One failure: what was wrong, the smallest case with its numbers, what to paste, what to run.
 *
 * @param id for the addresses within the page
 */
record FailureCard(Certificate certificate, Failure failure, String id) {
    Element element(boolean open) {
        Element summary = new Element("summary").add(Pieces.code(failure.id()));
        if (failure.waived()) {
            summary.text(" ").add(Element.styled("span", "tag").text("waived"));
        }
        summary.text(" " + Sentences.brief(failure));
        Element card = Element.styled("details", "failure").with("id", id).add(summary);
        certificate.flags().stream()
                .filter(flag -> flag.name().equals(failure.flag()))
                .findFirst()
                .ifPresent(flag -> card.add(FlagNotes.note(flag)));
        if (!Sentences.brief(failure).equals(failure.what())) {
            card.add(Pieces.paragraph(failure.what()));
        }
        failure.smallest().ifPresent(smallest -> smallest(card, smallest));
        if (!failure.test().isEmpty()) {
            card.add(Pieces.toCopy("For a unit test", id + "-test", failure.test()));
        }
        if (!failure.replay().isEmpty()) {
            card.add(Pieces.toCopy("To run it again", id + "-replay", failure.replay()));
        }
        return open ? card.with("open", "open") : card;
    }

    private void smallest(Element card, SmallestCase smallest) {
        if (smallest.numbers().size() > 0) {
            String what = failure.quantity().isEmpty()
                    ? "Numbers"
                    : Sentences.capitalised(Sentences.quantity(failure.quantity()));
            card.add(NumbersTable.of(
                    what + " of tensor " + smallest.tensor() + " after step " + smallest.step()
                            + " of the smallest case that fails",
                    smallest.numbers()));
        }
        card.add(CaseInput.of(smallest));
    }
}
