package adamp.proofs.formula;

/** Elements of MathML Core as text. */
final class Markup {
    private Markup() {}

    static String identifier(String name) {
        return element("mi", escape(name));
    }

    /** A single letter is set slanted unless one says otherwise. */
    static String upright(String name) {
        return name.length() == 1 ? "<mi mathvariant=\"normal\">" + escape(name) + "</mi>" : identifier(name);
    }

    static String number(String digits) {
        return element("mn", digits);
    }

    static String operator(String sign) {
        return element("mo", escape(sign));
    }

    /** A bar or bracket that keeps its size, without space around it. */
    static String fixedDelimiter(String sign) {
        return "<mo stretchy=\"false\" lspace=\"0\" rspace=\"0\">" + escape(sign) + "</mo>";
    }

    static String sizedDelimiter(String sign, String size) {
        return "<mo stretchy=\"true\" symmetric=\"true\" lspace=\"0\" rspace=\"0\" minsize=\"" + size + "\" maxsize=\""
                + size + "\">" + escape(sign) + "</mo>";
    }

    /** A delimiter as high as what it stands beside; nothing for the full stop of LaTeX. */
    static String grownDelimiter(String sign) {
        return sign.equals(".")
                ? ""
                : "<mo fence=\"true\" stretchy=\"true\" lspace=\"0\" rspace=\"0\">" + escape(sign) + "</mo>";
    }

    static String space(String width) {
        return "<mspace width=\"" + width + "\"/>";
    }

    static String text(String words) {
        return element("mtext", escape(words).replace(' ', '\u00a0'));
    }

    static String row(String inner) {
        return element("mrow", inner);
    }

    static String element(String name, String inner) {
        return "<" + name + ">" + inner + "</" + name + ">";
    }

    static String accent(String base, String sign, boolean stretched) {
        return "<mover accent=\"true\">" + base + "<mo stretchy=\"" + stretched + "\">" + escape(sign)
                + "</mo></mover>";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
