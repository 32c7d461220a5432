package adamp.experiments.data.image;

/**
 * What the segments of a JPEG file say before its first scan (ITU-T T.81, annex B): a marker 0xFF and a code, then, but for
 * the first, a big-endian length that counts itself.
 *
 * @param components 1 = grey, 3 = colour, 4 = CMYK or YCCK
 * @param adobeTransform of Adobe's segment, 2 = YCCK; -1 without one
 * @param scan where the first scan begins
 */
record JpegHeader(int width, int height, int components, int adobeTransform, int scan) {
    private static final int SEGMENT_LENGTH = 2;
    private static final int START_OF_SCAN = 0xda;
    private static final int ADOBE = 0xee;

    static JpegHeader read(String name, byte[] content) {
        int width = 0;
        int height = 0;
        int components = 0;
        int adobe = -1;
        int at = 2;
        while (at + 2 + SEGMENT_LENGTH <= content.length) {
            if (unsigned(content, at) != 0xff) {
                at++;
                continue;
            }
            int code = unsigned(content, at + 1);
            if (code == 0xff || isAlone(code)) {
                at += code == 0xff ? 1 : 2;
                continue;
            }
            int body = at + 2 + SEGMENT_LENGTH;
            int end = at + 2 + (unsigned(content, at + 2) << 8 | unsigned(content, at + 3));
            if (end > content.length || end < body) {
                throw ImageDecoder.corrupt(name, "is truncated");
            }
            if (code == START_OF_SCAN) {
                return checked(name, new JpegHeader(width, height, components, adobe, end));
            }
            if (isFrame(code) && end >= body + 6) {
                height = unsigned(content, body + 1) << 8 | unsigned(content, body + 2);
                width = unsigned(content, body + 3) << 8 | unsigned(content, body + 4);
                components = unsigned(content, body + 5);
            } else if (code == ADOBE && end >= body + 12 && content[body] == 'A' && content[body + 1] == 'd') {
                adobe = unsigned(content, body + 11);
            }
            at = end;
        }
        throw ImageDecoder.corrupt(name, "is truncated");
    }

    private static JpegHeader checked(String name, JpegHeader header) {
        if (header.width == 0 || header.height == 0 || (long) header.width * header.height > ImageDecoder.MOST_PIXELS) {
            throw ImageDecoder.corrupt(name, "announces " + header.width + " x " + header.height + " pixels");
        }
        if (header.components != 1 && header.components != 3 && header.components != 4) {
            throw ImageDecoder.corrupt(name, "announces " + header.components + " components");
        }
        return header;
    }

    /** Whether the end marker follows the first scan: without it the decoder would make up the rest. */
    boolean isWhole(byte[] content) {
        for (int i = content.length - 2; i >= scan; i--) {
            if (content[i] == (byte) 0xff && content[i + 1] == (byte) 0xd9) {
                return true;
            }
        }
        return false;
    }

    /** All start-of-frame codes: C0 to CF but for Huffman tables, arithmetic tables and the reserved one. */
    private static boolean isFrame(int code) {
        return code >= 0xc0 && code <= 0xcf && code != 0xc4 && code != 0xc8 && code != 0xcc;
    }

    /** Markers that no segment follows. */
    private static boolean isAlone(int code) {
        return code == 0 || code == 1 || (code >= 0xd0 && code <= 0xd9);
    }

    private static int unsigned(byte[] content, int at) {
        return Byte.toUnsignedInt(content[at]);
    }
}
