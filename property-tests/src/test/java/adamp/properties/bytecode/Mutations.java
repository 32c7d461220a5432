package adamp.properties.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** The single faults that can be planted in an instruction. */
final class Mutations {
    private static final Map<Integer, Integer> ARITHMETIC = Map.ofEntries(
            Map.entry(Opcodes.FADD, Opcodes.FSUB),
            Map.entry(Opcodes.FSUB, Opcodes.FADD),
            Map.entry(Opcodes.FMUL, Opcodes.FDIV),
            Map.entry(Opcodes.FDIV, Opcodes.FMUL),
            Map.entry(Opcodes.DADD, Opcodes.DSUB),
            Map.entry(Opcodes.DSUB, Opcodes.DADD),
            Map.entry(Opcodes.DMUL, Opcodes.DDIV),
            Map.entry(Opcodes.DDIV, Opcodes.DMUL),
            Map.entry(Opcodes.LADD, Opcodes.LSUB));

    private static final Map<Integer, Integer> NEGATED = Map.ofEntries(
            Map.entry(Opcodes.IFEQ, Opcodes.IFNE),
            Map.entry(Opcodes.IFNE, Opcodes.IFEQ),
            Map.entry(Opcodes.IFLT, Opcodes.IFGE),
            Map.entry(Opcodes.IFGE, Opcodes.IFLT),
            Map.entry(Opcodes.IFGT, Opcodes.IFLE),
            Map.entry(Opcodes.IFLE, Opcodes.IFGT),
            Map.entry(Opcodes.IFNULL, Opcodes.IFNONNULL),
            Map.entry(Opcodes.IFNONNULL, Opcodes.IFNULL),
            Map.entry(Opcodes.IF_ACMPEQ, Opcodes.IF_ACMPNE),
            Map.entry(Opcodes.IF_ACMPNE, Opcodes.IF_ACMPEQ));

    private static final Map<Integer, Integer> BOUNDARY = Map.of(
            Opcodes.IFLT, Opcodes.IFLE,
            Opcodes.IFLE, Opcodes.IFLT,
            Opcodes.IFGT, Opcodes.IFGE,
            Opcodes.IFGE, Opcodes.IFGT);

    private Mutations() {}

    static List<Mutation> of(AbstractInsnNode at) {
        List<Mutation> mutations = new ArrayList<>();
        arithmetic(at, mutations);
        constants(at, mutations);
        jumps(at, mutations);
        calls(at, mutations);
        return mutations;
    }

    private static void arithmetic(AbstractInsnNode at, List<Mutation> mutations) {
        Integer other = ARITHMETIC.get(at.getOpcode());
        if (other != null) {
            mutations.add(Mutation.replacing("exchanges an operation", code -> code.add(new InsnNode(other))));
        }
        if (at.getOpcode() == Opcodes.FNEG || at.getOpcode() == Opcodes.DNEG) {
            mutations.add(Mutation.replacing("drops a negation", code -> code.add(new InsnNode(Opcodes.NOP))));
        }
        if (at.getOpcode() == Opcodes.FASTORE || at.getOpcode() == Opcodes.DASTORE) {
            boolean wide = at.getOpcode() == Opcodes.DASTORE;
            mutations.add(Mutation.replacing("drops a store", code -> {
                code.add(new InsnNode(wide ? Opcodes.POP2 : Opcodes.POP));
                code.add(new InsnNode(Opcodes.POP2));
            }));
        }
    }

    private static void constants(AbstractInsnNode at, List<Mutation> mutations) {
        switch (at.getOpcode()) {
            case Opcodes.FCONST_0 -> constant(mutations, 1f);
            case Opcodes.FCONST_1, Opcodes.FCONST_2 -> constant(mutations, 0f);
            case Opcodes.DCONST_0 -> constant(mutations, 1.0);
            case Opcodes.DCONST_1 -> constant(mutations, 0.0);
            case Opcodes.LCONST_1 -> constant(mutations, 0L);
            default -> {
                if (at instanceof LdcInsnNode ldc && ldc.cst instanceof Double value) {
                    constant(mutations, 2 * value + 1);
                } else if (at instanceof LdcInsnNode ldc && ldc.cst instanceof Float value) {
                    constant(mutations, 2 * value + 1);
                }
            }
        }
    }

    private static void constant(List<Mutation> mutations, Object value) {
        mutations.add(Mutation.replacing("makes a constant " + value, code -> code.add(new LdcInsnNode(value))));
    }

    private static void jumps(AbstractInsnNode at, List<Mutation> mutations) {
        if (!(at instanceof JumpInsnNode jump)) {
            return;
        }
        Integer negated = NEGATED.get(at.getOpcode());
        if (negated != null) {
            mutations.add(
                    Mutation.replacing("negates a condition", code -> code.add(new JumpInsnNode(negated, jump.label))));
        }
        Integer shifted = BOUNDARY.get(at.getOpcode());
        boolean ofNumbers = at.getPrevious() != null
                && at.getPrevious().getOpcode() >= Opcodes.FCMPL
                && at.getPrevious().getOpcode() <= Opcodes.DCMPG;
        if (shifted != null && ofNumbers) {
            mutations.add(
                    Mutation.replacing("moves a boundary", code -> code.add(new JumpInsnNode(shifted, jump.label))));
        }
    }

    private static void calls(AbstractInsnNode at, List<Mutation> mutations) {
        if (!(at instanceof MethodInsnNode call) || call.name.equals("<init>")) {
            return;
        }
        Type[] arguments = Type.getArgumentTypes(call.desc);
        if (Type.getReturnType(call.desc).equals(Type.VOID_TYPE)) {
            mutations.add(Mutation.replacing("drops the call of " + call.name, code -> pop(code, call, arguments)));
        } else if (call.owner.equals("java/lang/Math") && arguments.length == 1) {
            mutations.add(Mutation.replacing("drops Math." + call.name, code -> code.add(new InsnNode(Opcodes.NOP))));
        }
    }

    private static void pop(InsnList code, MethodInsnNode call, Type[] arguments) {
        for (int i = arguments.length - 1; i >= 0; i--) {
            code.add(new InsnNode(arguments[i].getSize() == 2 ? Opcodes.POP2 : Opcodes.POP));
        }
        if (call.getOpcode() != Opcodes.INVOKESTATIC) {
            code.add(new InsnNode(Opcodes.POP));
        }
    }
}
