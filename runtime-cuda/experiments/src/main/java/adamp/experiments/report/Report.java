package adamp.experiments.report;

import adamp.experiments.report.html.Element;
import adamp.experiments.report.html.Page;
import adamp.experiments.report.results.Results;
import adamp.experiments.report.section.Opening;
import adamp.experiments.report.section.Section;
import adamp.experiments.report.section.Sections;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A title, the finding in two sentences, and sections. The same results give the same characters.
 *
 * @param opening what was found
 * @param sections in the order of the page
 */
public record Report(List<String> opening, List<Section> sections) {

    /** The schema of report.json. */
    public static final String SCHEMA = "adamp/report/1";

    private static final String TITLE = "AdamP: what the paper says, and what was measured";

    public Report {
        opening = List.copyOf(opening);
        sections = List.copyOf(sections);
    }

    /** The report on a results folder. */
    public static Report of(Results results) {
        return new Report(new Opening(results).sentences(), Sections.of(results));
    }

    /** This report with one more section, before the last one, which is the one on repeating it. */
    public Report with(Section section) {
        List<Section> extended = new ArrayList<>(sections);
        extended.add(Math.max(0, extended.size() - 1), section);
        return new Report(opening, extended);
    }

    /** The page's text. */
    public String html() {
        Element header = new Element("header").add(Element.of("h1", TITLE));
        header.add(Element.styled("p", "opening").text(String.join(" ", opening)));
        header.add(contents());
        Element main = new Element("main").attribute("id", "main");
        for (Section section : sections) {
            main.add(new Element("section")
                    .attribute("id", section.id())
                    .attribute("aria-labelledby", section.id() + "-title")
                    .add(Element.of("h2", section.title()).attribute("id", section.id() + "-title"), section.body()));
        }
        Element skip = Element.styled("a", "skip").attribute("href", "#main").text("Skip to the results");
        return new Page(TITLE).add(skip, header, main).markup();
    }

    /** The same for a machine. */
    public ObjectNode json() {
        ObjectNode report =
                JsonNodeFactory.instance.objectNode().put("schema", SCHEMA).put("title", TITLE);
        opening.forEach(report.putArray("opening")::add);
        ArrayNode list = report.putArray("sections");
        for (Section section : sections) {
            list.addObject()
                    .put("id", section.id())
                    .put("title", section.title())
                    .set("data", section.data());
        }
        return report;
    }

    private Element contents() {
        Element list = new Element("ul");
        for (Section section : sections) {
            list.add(new Element("li")
                    .add(new Element("a").attribute("href", "#" + section.id()).text(section.title())));
        }
        return new Element("nav").attribute("aria-label", "Contents").add(list);
    }
}
