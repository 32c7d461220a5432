package adamp.optimizer.gpu.conformance;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * PTX with one kernel an opcode: each thread reads its operands, eight bytes each, side by side, and writes eight bytes of
 * result.
 */
final class VectorKernels {
    /** The threads of a block. */
    static final int THREADS = 64;

    private VectorKernels() {}

    /** The name of the kernel of an opcode. */
    static String name(Signature signature) {
        return "vectors_" + signature.opcode().replace('.', '_');
    }

    static String ptx(Iterable<Signature> signatures) {
        StringBuilder text = new StringBuilder(".version 6.3\n.target sm_75\n.address_size 64\n");
        signatures.forEach(signature -> text.append(kernel(signature)));
        return text.toString();
    }

    private static String kernel(Signature signature) {
        int arity = signature.operands().size();
        String loads = IntStream.range(0, arity)
                .mapToObj(k -> "\tld.global.u64 %%rd%d, [%%rd1+%d];\n".formatted(10 + k, 8 * k)
                        + intoRegister(signature.operands().get(k), k))
                .collect(Collectors.joining());
        return """
                .visible .entry %s(.param .u64 operands, .param .u64 results)
                {
                	.reg .pred %%p<4>;
                	.reg .b16 %%rs<4>;
                	.reg .b32 %%r<8>;
                	.reg .b64 %%rd<16>;
                	mov.u32 %%r4, %%ctaid.x;
                	mov.u32 %%r5, %%tid.x;
                	mad.lo.s32 %%r6, %%r4, %d, %%r5;
                	ld.param.u64 %%rd1, [operands];
                	mul.wide.s32 %%rd4, %%r6, %d;
                	add.s64 %%rd1, %%rd1, %%rd4;
                	ld.param.u64 %%rd2, [results];
                	mul.wide.s32 %%rd5, %%r6, 8;
                	add.s64 %%rd2, %%rd2, %%rd5;
                %s%s%s	st.global.u64 [%%rd2], %%rd3;
                	ret;
                }
                """.formatted(
                name(signature), THREADS, 8 * arity, loads, instruction(signature), outOfRegister(signature.result()));
    }

    /** The instruction itself, from registers 0, 1, 2 into register 3. */
    private static String instruction(Signature signature) {
        String target = register(signature.result(), 3);
        List<String> sources = IntStream.range(0, signature.operands().size())
                .mapToObj(k -> register(signature.operands().get(k), k))
                .toList();
        String opcode = signature.opcode();
        String list = String.join(", ", sources);
        if (opcode.startsWith("mov.pack.")) {
            return "\t%s %s, {%s};\n".formatted(opcode.replace("pack.", ""), target, list);
        }
        if (opcode.startsWith("mov.low.")) {
            String other = register(signature.result(), 2);
            return "\t%s {%s, %s}, %s;\n".formatted(opcode.replace("low.", ""), target, other, list);
        }
        if (opcode.startsWith("mov.high.")) {
            String other = register(signature.result(), 2);
            return "\t%s {%s, %s}, %s;\n".formatted(opcode.replace("high.", ""), other, target, list);
        }
        return "\t%s %s, %s;\n".formatted(opcode, target, list);
    }

    private static String intoRegister(Type type, int k) {
        String register = register(type, k);
        if (type.isPredicate()) {
            return "\tsetp.ne.u64 %s, %%rd%d, 0;\n".formatted(register, 10 + k);
        }
        return switch (type.width()) {
            case Long.SIZE -> "\tmov.b64 %s, %%rd%d;\n".formatted(register, 10 + k);
            case Integer.SIZE -> "\tcvt.u32.u64 %s, %%rd%d;\n".formatted(register, 10 + k);
            default -> "\tcvt.u16.u64 %s, %%rd%d;\n".formatted(register, 10 + k);
        };
    }

    private static String outOfRegister(Type type) {
        String register = register(type, 3);
        if (type.isPredicate()) {
            return "\tselp.u64 %%rd3, 1, 0, %s;\n".formatted(register);
        }
        return switch (type.width()) {
            case Long.SIZE -> "\tmov.b64 %%rd3, %s;\n".formatted(register);
            case Integer.SIZE -> "\tcvt.u64.u32 %%rd3, %s;\n".formatted(register);
            default -> "\tcvt.u64.u16 %%rd3, %s;\n".formatted(register);
        };
    }

    private static String register(Type type, int k) {
        return switch (type.register()) {
            case ".pred" -> "%p" + k;
            case ".b16" -> "%rs" + k;
            case ".b32" -> "%r" + k;
            default -> "%rd" + (k == 3 ? 9 : 6 + k);
        };
    }
}
