package adamp.properties.bytecode;

import adamp.properties.port.PortFactory;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** The compiled host runtime with one instruction changed. */
final class Mutant {
    private final String className;
    private final String method;
    private final int line;
    private final String what;
    private final byte[] bytes;

    private Mutant(String className, String method, int line, String what, byte[] bytes) {
        this.className = className;
        this.method = method;
        this.line = line;
        this.what = what;
        this.bytes = bytes;
    }

    /** The class and method it lies in. */
    String method() {
        return method;
    }

    /** Every mutant of a class. */
    static List<Mutant> of(String className) {
        byte[] original = RuntimeLoader.bytes(className);
        List<Mutant> mutants = new ArrayList<>();
        ClassNode shape = parse(original);
        for (int m = 0; m < shape.methods.size(); m++) {
            if ((shape.methods.get(m).access & Opcodes.ACC_SYNTHETIC) != 0) {
                continue;
            }
            for (int i = 0; i < shape.methods.get(m).instructions.size(); i++) {
                int count =
                        Mutations.of(shape.methods.get(m).instructions.get(i)).size();
                for (int which = 0; which < count; which++) {
                    mutants.add(mutant(className, original, m, i, which));
                }
            }
        }
        return mutants;
    }

    private static Mutant mutant(String className, byte[] original, int m, int i, int which) {
        ClassNode node = parse(original);
        MethodNode method = node.methods.get(m);
        AbstractInsnNode at = method.instructions.get(i);
        int line = line(at);
        Mutation mutation = Mutations.of(at).get(which);
        mutation.apply().to(method.instructions, at);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        String simple = className.substring(className.lastIndexOf('.') + 1);
        return new Mutant(className, simple + "." + method.name, line, mutation.what(), writer.toByteArray());
    }

    private static ClassNode parse(byte[] bytes) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, 0);
        return node;
    }

    private static int line(AbstractInsnNode at) {
        for (AbstractInsnNode before = at; before != null; before = before.getPrevious()) {
            if (before instanceof LineNumberNode number) {
                return number.line;
            }
        }
        return 0;
    }

    /** Ports of the runtime so changed. */
    PortFactory factory() {
        return new RuntimeLoader(className, bytes).factory();
    }

    @Override
    public String toString() {
        return method + ":" + line + " " + what;
    }
}
