package adamp.optimizer.gpu.emulator.parse;

import adamp.optimizer.gpu.emulator.ir.PtxKernel;
import adamp.optimizer.gpu.emulator.ir.PtxModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parses what nvcc writes with {@code -ptx} for kernels of plain instructions. */
public final class PtxParser {
    private static final Set<String> LINKING = Set.of(".visible", ".weak");
    /** Directives whose line says nothing of what the kernels compute. */
    private static final Set<String> HEADERS = Set.of(".version", ".target", ".address_size");

    /** Replaced whole by whoever parses; null at first. */
    private static volatile ParsedText last;

    private final Cursor cursor;

    private PtxParser(String ptx) {
        cursor = new Cursor(Tokenizer.tokens(ptx));
    }

    /**
     * Parses a module.
     *
     * @throws adamp.optimizer.gpu.GpuException naming the line, if the text is not PTX or uses what the emulator does
     *     not know
     */
    public static PtxModule parse(String ptx) {
        ParsedText known = last;
        if (known == null || !known.ptx().equals(ptx)) {
            known = new ParsedText(ptx, new PtxParser(ptx).module());
            last = known;
        }
        return known.module();
    }

    private PtxModule module() {
        List<PtxKernel> kernels = new ArrayList<>();
        requireVersion();
        while (!cursor.atEnd()) {
            Token token = cursor.next();
            if (token.is(".entry")) {
                kernels.add(new KernelParser(cursor, token.line()).kernel());
            } else if (token.is(".file")) {
                skipLine(token.line());
            } else if (HEADERS.contains(token.text())) {
                skipLine(token.line());
            } else if (!LINKING.contains(token.text())) {
                throw Cursor.error(token.line(), unknown(token.text()));
            }
        }
        return new PtxModule(kernels);
    }

    private void requireVersion() {
        if (cursor.atEnd() || !cursor.peek().is(".version")) {
            throw Cursor.error(cursor.line(), "a module begins with .version; this is not PTX");
        }
    }

    private void skipLine(int line) {
        while (!cursor.atEnd() && cursor.peek().line() == line) {
            cursor.next();
        }
    }

    private static String unknown(String text) {
        return text.startsWith(".")
                ? "unknown directive '" + text + "'; the emulator knows kernels of registers and static shared arrays"
                : "a directive expected, found '" + text + "'";
    }
}
