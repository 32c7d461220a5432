package adamp.properties.bytecode;

import java.util.function.Consumer;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;

/**
 * One change of one instruction.
 *
 * @param what it does, for the list of survivors
 * @param apply changes the instruction list at the instruction
 */
record Mutation(String what, Apply apply) {
    /** Changes a list of instructions at one of them. */
    @FunctionalInterface
    interface Apply {
        void to(InsnList code, AbstractInsnNode at);
    }

    /** Puts other instructions in the place of one. */
    static Mutation replacing(String what, Consumer<InsnList> instead) {
        return new Mutation(what, (code, at) -> {
            InsnList list = new InsnList();
            instead.accept(list);
            code.insert(at, list);
            code.remove(at);
        });
    }
}
