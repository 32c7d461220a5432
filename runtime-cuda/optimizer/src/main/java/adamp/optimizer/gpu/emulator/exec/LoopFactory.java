package adamp.optimizer.gpu.emulator.exec;

import adamp.optimizer.gpu.emulator.opcode.Opcode;
import adamp.optimizer.gpu.emulator.opcode.Semantics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the loop of an opcode: a copy of its class in {@link Loops} as a hidden class of the opcode's own, whose profile
 * knows one semantics only.
 */
final class LoopFactory {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType CONSTRUCTOR = MethodType.methodType(void.class, Semantics.class, Object[].class);
    /** The most registers of a loop. */
    private static final int MOST_REGISTERS = 4;

    private static final Map<String, Loop> LOOPS = new ConcurrentHashMap<>();

    private static final Map<Class<?>, Class<? extends Loop>> TEMPLATES = Map.ofEntries(
            Map.entry(Semantics.IntUnary.class, Loops.IntUnaryLoop.class),
            Map.entry(Semantics.IntBinary.class, Loops.IntBinaryLoop.class),
            Map.entry(Semantics.IntTernary.class, Loops.IntTernaryLoop.class),
            Map.entry(Semantics.IntToLong.class, Loops.IntToLongLoop.class),
            Map.entry(Semantics.IntsToLong.class, Loops.IntsToLongLoop.class),
            Map.entry(Semantics.IntsPlusLong.class, Loops.IntsPlusLongLoop.class),
            Map.entry(Semantics.LongToInt.class, Loops.LongToIntLoop.class),
            Map.entry(Semantics.LongUnary.class, Loops.LongUnaryLoop.class),
            Map.entry(Semantics.LongBinary.class, Loops.LongBinaryLoop.class),
            Map.entry(Semantics.LongTernary.class, Loops.LongTernaryLoop.class),
            Map.entry(Semantics.LongShift.class, Loops.LongShiftLoop.class),
            Map.entry(Semantics.LongField.class, Loops.LongFieldLoop.class),
            Map.entry(Semantics.IntTest.class, Loops.IntTestLoop.class),
            Map.entry(Semantics.LongTest.class, Loops.LongTestLoop.class),
            Map.entry(Semantics.IntSelect.class, Loops.IntSelectLoop.class),
            Map.entry(Semantics.LongSelect.class, Loops.LongSelectLoop.class),
            Map.entry(Semantics.PredicateUnary.class, Loops.PredicateUnaryLoop.class),
            Map.entry(Semantics.PredicateBinary.class, Loops.PredicateBinaryLoop.class));

    private LoopFactory() {}

    /**
     * The work of an instruction.
     *
     * @param registers the target's array, then the sources'
     */
    static Work loop(Opcode opcode, Object[] registers) {
        return LOOPS.computeIfAbsent(opcode.name(), name -> first(opcode)).bound(opcode.semantics(), registers);
    }

    /** A loop of the opcode's own class, not bound to registers yet. */
    private static Loop first(Opcode opcode) {
        Class<?> kind = opcode.semantics().getClass().getInterfaces()[0];
        Class<? extends Loop> template = TEMPLATES.get(kind);
        try {
            MethodHandles.Lookup copy = LOOKUP.defineHiddenClass(bytes(template), true);
            return (Loop) copy.findConstructor(copy.lookupClass(), CONSTRUCTOR)
                    .invoke(opcode.semantics(), new Object[MOST_REGISTERS]);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("opcode " + opcode.name(), e);
        }
    }

    private static byte[] bytes(Class<?> template) {
        String file = template.getName().substring(template.getPackageName().length() + 1) + ".class";
        try (InputStream stream = template.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("class file " + file + " is not beside its class");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
