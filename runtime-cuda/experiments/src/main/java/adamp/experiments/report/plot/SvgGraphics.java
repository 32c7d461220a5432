package adamp.experiments.report.plot;

import adamp.experiments.report.html.Element;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;

/**
 * Takes what a chart paints and appends it to an SVG element: shapes as thinned paths, text as text, colours as the
 * style classes of {@link Hue}. Serves what charts use, that is shapes, text, transforms and rectangular clips; images
 * and glyph vectors are refused.
 */
final class SvgGraphics extends Graphics2D {

    private final Element target;
    private final Clips clips;
    private AffineTransform transform = new AffineTransform();
    private final RenderingHints hints = new RenderingHints(Map.of());
    private Paint paint = Hue.INK.color();
    private Stroke stroke = new BasicStroke();
    private Font font = new PageFont(13);
    private Shape clip;

    /** @param id prefix of the ids this writes, unique in the page */
    SvgGraphics(Element target, String id) {
        this(target, new Clips(target, id));
    }

    private SvgGraphics(Element target, Clips clips) {
        this.target = target;
        this.clips = clips;
    }

    @Override
    public void draw(Shape shape) {
        Color color = color();
        if (color.getAlpha() == 0) {
            return;
        }
        BasicStroke line = (BasicStroke) stroke;
        Element path = path(shape, "line " + Hue.painted(color).strokeClass());
        path.attribute("stroke-width", PathData.tenths(line.getLineWidth()));
        if (line.getDashArray() != null) {
            StringBuilder dashes = new StringBuilder();
            for (float dash : line.getDashArray()) {
                dashes.append(dashes.isEmpty() ? "" : " ").append(PathData.tenths(dash));
            }
            path.attribute("stroke-dasharray", dashes.toString());
        }
        opacity(path, "stroke-opacity", color);
        target.add(path);
    }

    @Override
    public void fill(Shape shape) {
        Color color = color();
        if (color.getAlpha() == 0) {
            return;
        }
        Element path = path(shape, Hue.painted(color).fillClass());
        opacity(path, "fill-opacity", color);
        target.add(path);
    }

    /** Text centred where the chart meant its middle, so that the width of the reader's font matters least. */
    @Override
    public void drawString(String text, float x, float y) {
        double middle = x + getFontMetrics(font).stringWidth(text) / 2.0;
        write(text, middle, y, "middle");
    }

    /** Text that starts, ends or has its middle at a point. */
    void write(String text, double x, double y, String anchor) {
        Element element = Element.styled("text", Hue.painted(color()).fillClass())
                .attribute("font-size", PathData.tenths(font.getSize2D()))
                .attribute("text-anchor", anchor);
        if (font.isBold()) {
            element.attribute("font-weight", "600");
        }
        if (isTranslation()) {
            element.attribute("x", PathData.tenths(x + transform.getTranslateX()))
                    .attribute("y", PathData.tenths(y + transform.getTranslateY()));
        } else {
            element.attribute("x", PathData.tenths(x))
                    .attribute("y", PathData.tenths(y))
                    .attribute("transform", matrix());
        }
        target.add(element.text(text));
    }

    private Element path(Shape shape, String classes) {
        Element path = Element.styled("path", classes).attribute("d", PathData.of(shape, transform));
        if (clip != null) {
            path.attribute("clip-path", clips.reference(clip.getBounds2D()));
        }
        return path;
    }

    private static void opacity(Element element, String key, Color color) {
        if (color.getAlpha() < 255) {
            element.attribute(key, "0." + String.format(java.util.Locale.ROOT, "%02d", color.getAlpha() * 100 / 255));
        }
    }

    private Color color() {
        return (Color) paint;
    }

    private boolean isTranslation() {
        return (transform.getType() & ~AffineTransform.TYPE_TRANSLATION) == 0;
    }

    private String matrix() {
        double[] m = new double[6];
        transform.getMatrix(m);
        StringBuilder out = new StringBuilder("matrix(");
        for (int i = 0; i < m.length; i++) {
            out.append(i == 0 ? "" : " ")
                    .append(i < 4 ? String.valueOf(Math.round(m[i] * 1e4) / 1e4) : PathData.tenths(m[i]));
        }
        return out.append(')').toString();
    }

    @Override
    public Graphics create() {
        SvgGraphics copy = new SvgGraphics(target, clips);
        copy.transform = new AffineTransform(transform);
        copy.hints.add(hints);
        copy.paint = paint;
        copy.stroke = stroke;
        copy.font = font;
        copy.clip = clip;
        return copy;
    }

    @Override
    public void dispose() {
        // Nothing is held.
    }

    @Override
    public FontMetrics getFontMetrics(Font measured) {
        return new PageFontMetrics(measured instanceof PageFont page ? page : new PageFont(measured.getSize()));
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return new FontRenderContext(null, true, true);
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void clip(Shape added) {
        Shape placed = transform.createTransformedShape(added);
        clip = clip == null ? placed : clip.getBounds2D().createIntersection(placed.getBounds2D());
    }

    @Override
    public void setClip(Shape set) {
        clip = set == null ? null : transform.createTransformedShape(set);
    }

    @Override
    public Shape getClip() {
        try {
            return clip == null ? null : transform.createInverse().createTransformedShape(clip);
        } catch (java.awt.geom.NoninvertibleTransformException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Rectangle getClipBounds() {
        Shape current = getClip();
        return current == null ? null : current.getBounds();
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle(x, y, width, height));
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        setClip(new Rectangle(x, y, width, height));
    }

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(double tx, double ty) {
        transform.translate(tx, ty);
    }

    @Override
    public void rotate(double theta) {
        transform.rotate(theta);
    }

    @Override
    public void rotate(double theta, double x, double y) {
        transform.rotate(theta, x, y);
    }

    @Override
    public void scale(double sx, double sy) {
        transform.scale(sx, sy);
    }

    @Override
    public void shear(double shx, double shy) {
        transform.shear(shx, shy);
    }

    @Override
    public void transform(AffineTransform added) {
        transform.concatenate(added);
    }

    @Override
    public void setTransform(AffineTransform set) {
        transform = new AffineTransform(set);
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public void setPaint(Paint set) {
        if (set != null) {
            paint = set;
        }
    }

    @Override
    public Paint getPaint() {
        return paint;
    }

    @Override
    public void setColor(Color set) {
        setPaint(set);
    }

    @Override
    public Color getColor() {
        return color();
    }

    @Override
    public void setStroke(Stroke set) {
        stroke = set;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setFont(Font set) {
        font = set;
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        if (value == null) {
            hints.remove(key);
        } else {
            hints.put(key, value);
        }
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key key) {
        return hints.get(key);
    }

    @Override
    public void setRenderingHints(Map<?, ?> set) {
        hints.clear();
        hints.putAll(set);
    }

    @Override
    public void addRenderingHints(Map<?, ?> added) {
        hints.putAll(added);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return hints;
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new java.awt.geom.Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public boolean hit(Rectangle rect, Shape shape, boolean onStroke) {
        return shape.intersects(rect);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return null;
    }

    @Override
    public void setComposite(Composite set) {
        // Opacity is taken from the colours; charts here set no other.
    }

    @Override
    public Composite getComposite() {
        return java.awt.AlphaComposite.SrcOver;
    }

    @Override
    public void setBackground(Color set) {
        // The page is the background.
    }

    @Override
    public Color getBackground() {
        return Hue.PAPER.color();
    }

    @Override
    public void setPaintMode() {
        // The only mode there is.
    }

    @Override
    public void setXORMode(Color other) {
        throw refused("exclusive-or");
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        throw refused("attributed text");
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        throw refused("attributed text");
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        throw refused("glyph vectors");
    }

    @Override
    public boolean drawImage(Image image, AffineTransform placed, ImageObserver observer) {
        throw refused("images");
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp op, int x, int y) {
        throw refused("images");
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform placed) {
        throw refused("images");
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform placed) {
        throw refused("images");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw refused("images");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw refused("images");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color background, ImageObserver observer) {
        throw refused("images");
    }

    @Override
    public boolean drawImage(
            Image image, int x, int y, int width, int height, Color background, ImageObserver observer) {
        throw refused("images");
    }

    @Override
    public boolean drawImage(
            Image image, int dx1, int dy1, int dx2, int dy2, int sx1, int sy1, int sx2, int sy2, ImageObserver o) {
        throw refused("images");
    }

    @Override
    public boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            Color background,
            ImageObserver o) {
        throw refused("images");
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw refused("copied areas");
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        throw refused("cleared areas");
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        draw(new java.awt.geom.RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        fill(new java.awt.geom.RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        draw(new java.awt.geom.Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        fill(new java.awt.geom.Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int start, int extent) {
        throw refused("arcs");
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int start, int extent) {
        throw refused("arcs");
    }

    @Override
    public void drawPolyline(int[] x, int[] y, int count) {
        throw refused("integer polylines");
    }

    @Override
    public void drawPolygon(int[] x, int[] y, int count) {
        draw(new java.awt.Polygon(x, y, count));
    }

    @Override
    public void fillPolygon(int[] x, int[] y, int count) {
        fill(new java.awt.Polygon(x, y, count));
    }

    private static UnsupportedOperationException refused(String what) {
        return new UnsupportedOperationException("charts draw no " + what);
    }
}
