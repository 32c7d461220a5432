package adamp.optimizer.gpu.emulator.parse;

import adamp.optimizer.gpu.emulator.ir.Address;
import adamp.optimizer.gpu.emulator.ir.Operand;
import adamp.optimizer.gpu.emulator.ir.Parameter;
import adamp.optimizer.gpu.emulator.ir.Register;
import adamp.optimizer.gpu.emulator.ir.SharedVariable;
import adamp.optimizer.gpu.emulator.ir.Space;
import adamp.optimizer.gpu.emulator.ir.SpecialRegister;
import adamp.optimizer.gpu.emulator.opcode.PtxType;
import java.util.Optional;

/** Parses operands and checks their types. */
final class OperandParser {
    private final Cursor cursor;
    private final Registers registers;
    private final SharedLayout shared;
    private final ParameterList parameters;

    OperandParser(Cursor cursor, Registers registers, SharedLayout shared, ParameterList parameters) {
        this.cursor = cursor;
        this.registers = registers;
        this.shared = shared;
        this.parameters = parameters;
    }

    /** A register to write. */
    Register target(String opcode, PtxType type, boolean relaxed) {
        Token token = cursor.next();
        Register register = registers.get(token);
        requireType(opcode, type, relaxed, token, register);
        return register;
    }

    /** A register, constant, special register or the address of a shared array, to read. */
    Operand source(String opcode, PtxType type, boolean relaxed) {
        Token token = cursor.next();
        Optional<Register> register = registers.find(token.text());
        if (register.isPresent()) {
            requireType(opcode, type, relaxed, token, register.get());
            return new Operand.OfRegister(register.get());
        }
        Optional<SpecialRegister> special = SpecialRegister.ofName(token.text());
        if (special.isPresent()) {
            if (type.bytes() != Integer.BYTES || type.floating()) {
                throw Cursor.error(token.line(), opcode + " wants " + type + "; " + token.text() + " is .u32");
            }
            return new Operand.OfSpecial(special.get());
        }
        Optional<SharedVariable> variable = shared.find(token.text());
        if (variable.isPresent() && type.bytes() >= Integer.BYTES && !type.floating()) {
            return new Operand.Immediate(variable.get().address());
        }
        return new Operand.Immediate(Literals.bits(token, opcode, type));
    }

    /** {@code [base+offset]}. */
    Address address(String opcode, Space space) {
        cursor.expect("[");
        Token token = cursor.next();
        Operand base = space == Space.PARAM ? parameter(token) : base(opcode, space, token);
        long offset = 0;
        if (cursor.accept("+")) {
            offset = Literals.bits(cursor.next(), opcode, PtxType.S64);
        } else if (cursor.peek().text().startsWith("-")) {
            offset = Literals.bits(cursor.next(), opcode, PtxType.S64);
        }
        cursor.expect("]");
        return new Address(base, offset);
    }

    Registers registers() {
        return registers;
    }

    private Operand parameter(Token token) {
        Parameter parameter = parameters
                .find(token.text())
                .orElseThrow(() -> Cursor.error(token.line(), "there is no parameter '" + token.text() + "'"));
        return new Operand.Immediate(parameter.offset());
    }

    private Operand base(String opcode, Space space, Token token) {
        Optional<Register> register = registers.find(token.text());
        if (register.isPresent()) {
            PtxType type = register.get().type();
            boolean wide = PtxType.B64.takes(type);
            if ((!wide && !(space == Space.SHARED && PtxType.B32.takes(type))) || type.floating()) {
                throw Cursor.error(token.line(), opcode + " wants an address; " + token.text() + " is " + type);
            }
            return new Operand.OfRegister(register.get());
        }
        if (space == Space.SHARED && shared.find(token.text()).isPresent()) {
            return new Operand.Immediate(shared.find(token.text()).get().address());
        }
        return new Operand.Immediate(Literals.bits(token, opcode, PtxType.U64));
    }

    private static void requireType(String opcode, PtxType type, boolean relaxed, Token token, Register register) {
        boolean fits = relaxed ? type.fitsInto(register.type()) : type.takes(register.type());
        if (!fits) {
            throw Cursor.error(
                    token.line(), opcode + " wants " + type + "; " + token.text() + " is " + register.type());
        }
    }
}
