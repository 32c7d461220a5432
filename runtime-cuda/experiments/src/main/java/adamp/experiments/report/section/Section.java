package adamp.experiments.report.section;

import adamp.experiments.report.html.Element;
import com.fasterxml.jackson.databind.JsonNode;

/** A part of the report: one heading of the page, one entry of report.json. */
public interface Section {

    /** Unique in the report, fit for a URL fragment. */
    String id();

    /** The heading, plain text. */
    String title();

    /** What stands under the heading. */
    Element body();

    /** The same for a machine. */
    JsonNode data();
}
