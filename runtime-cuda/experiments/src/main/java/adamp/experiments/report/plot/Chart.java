package adamp.experiments.report.plot;

import java.util.ArrayList;
import java.util.List;

/** What a chart shows, before it is painted. */
public final class Chart {

    final String id;
    final String description;
    final Scale x;
    final Scale y;
    final List<Region> regions = new ArrayList<>();
    final List<Curve> curves = new ArrayList<>();
    final List<Mark> marks = new ArrayList<>();
    int width = 400;
    int height = 280;

    /**
     * @param id unique in the page
     * @param description what a reader who cannot see it should know
     */
    public Chart(String id, String description, Scale x, Scale y) {
        this.id = id;
        this.description = description;
        this.x = x;
        this.y = y;
    }

    /** Whether the vertical axis is in decades. */
    public boolean logarithmicY() {
        return y.logarithmic();
    }

    /** Size of the area between the axes, px. */
    public Chart area(int widthPx, int heightPx) {
        this.width = widthPx;
        this.height = heightPx;
        return this;
    }

    public Chart add(Region region) {
        regions.add(region);
        return this;
    }

    public Chart add(Curve curve) {
        curves.add(curve);
        return this;
    }

    public Chart add(Mark mark) {
        marks.add(mark);
        return this;
    }
}
