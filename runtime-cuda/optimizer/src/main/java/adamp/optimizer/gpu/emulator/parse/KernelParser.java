package adamp.optimizer.gpu.emulator.parse;

import adamp.optimizer.gpu.emulator.ir.Guard;
import adamp.optimizer.gpu.emulator.ir.Instruction;
import adamp.optimizer.gpu.emulator.ir.PtxKernel;
import java.util.Optional;

/** Parses one {@code .entry}. */
final class KernelParser {
    private static final int MOST_THREADS = 1024;

    private final Cursor cursor;
    private final int line;
    private final Registers registers = new Registers();
    private final SharedLayout shared = new SharedLayout();
    private final ParameterList parameters = new ParameterList();
    private final Code code = new Code();
    private int mostThreads = MOST_THREADS;

    KernelParser(Cursor cursor, int line) {
        this.cursor = cursor;
        this.line = line;
    }

    PtxKernel kernel() {
        String name = cursor.next().text();
        parameters.parse(cursor);
        launchBounds();
        cursor.expect("{");
        int lastLine = body();
        code.add(new Instruction.Exit(lastLine, Optional.empty()));
        return new PtxKernel(
                name,
                line,
                parameters.parameters(),
                parameters.bytes(),
                registers.all(),
                shared.variables(),
                mostThreads,
                code.instructions());
    }

    private void launchBounds() {
        while (!cursor.peek().is("{")) {
            Token token = cursor.next();
            switch (token.text()) {
                case ".maxntid", ".reqntid" -> mostThreads = extent();
                case ".minnctapersm", ".maxnreg" -> cursor.expectNumber();
                default -> throw Cursor.error(token.line(), "unknown directive '" + token.text() + "'");
            }
        }
    }

    private int extent() {
        int threads = cursor.expectNumber();
        while (cursor.accept(",")) {
            threads *= cursor.expectNumber();
        }
        return threads;
    }

    /** Up to the closing brace, whose line it returns. */
    private int body() {
        InstructionParser instructions =
                new InstructionParser(cursor, new OperandParser(cursor, registers, shared, parameters), code);
        int depth = 1;
        while (true) {
            Token token = cursor.next();
            if (token.is("{")) {
                depth++;
            } else if (token.is("}")) {
                if (--depth == 0) {
                    return token.line();
                }
            } else if (token.is("@")) {
                Guard guard = guard();
                instructions.parse(cursor.next(), Optional.of(guard));
            } else if (token.text().startsWith(".")) {
                directive(token);
            } else if (cursor.accept(":")) {
                code.label(token);
            } else if (!token.is(";")) {
                instructions.parse(token, Optional.empty());
            }
        }
    }

    private Guard guard() {
        boolean negated = cursor.accept("!");
        Token name = cursor.next();
        var register = registers.get(name);
        if (!adamp.optimizer.gpu.emulator.opcode.PtxType.PRED.takes(register.type())) {
            throw Cursor.error(name.line(), "a guard is a predicate; " + name.text() + " is " + register.type());
        }
        return new Guard(register, negated);
    }

    private void directive(Token token) {
        switch (token.text()) {
            case ".reg" -> registers.declare(cursor);
            case ".shared" -> shared.declare(cursor);
            case ".pragma" -> cursor.skipStatement();
            case ".loc" -> skipLocation(token.line());
            default ->
                throw Cursor.error(
                        token.line(),
                        "unknown directive '" + token.text()
                                + "'; the emulator knows kernels of registers and static shared arrays");
        }
    }

    private void skipLocation(int ofLine) {
        while (cursor.peek().line() == ofLine) {
            cursor.next();
        }
    }
}
