package adamp.properties.ptx;

import java.util.List;
import java.util.function.BiFunction;

/**
 * The list of faults. It was fixed before any of them was tried, and covers every instruction: what does nothing else
 * can be deleted.
 */
enum FaultOperator {
    /** An instruction that is no barrier is left out. */
    DELETION((text, at) -> at.operation().equals("bar") ? List.of() : Deletions.of(at)),
    /** A barrier is left out. */
    BARRIER((text, at) -> at.operation().equals("bar") ? Deletions.of(at) : List.of()),
    /** A comparison includes its boundary or no longer does, asks for equality or its opposite, or judges NaN otherwise. */
    COMPARISON((text, at) -> Comparisons.of(at)),
    /** A guard is negated or dropped. */
    PREDICATE((text, at) -> Predicates.of(at)),
    /** A constant is one more or one less; of a float also twice itself and one, or its neighbour. */
    CONSTANT((text, at) -> Constants.of(at)),
    /** An address lies one element further or one before. */
    OFFSET((text, at) -> Offsets.of(at)),
    /** A parameter is read where its neighbour lies. */
    PARAMETER(Offsets::parameters),
    /** An operation becomes a kindred one: sum and difference, product and quotient, and and or, a step left out. */
    OPERATION((text, at) -> Operations.of(at)),
    /** The operands of an operation that does not commute change places. */
    OPERANDS((text, at) -> Operands.of(at)),
    /** A product and a sum round once instead of twice, or a fused pair twice. */
    FUSION(Fusions::of);

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final BiFunction<PtxText, PtxInstruction, List<Fault>> faults;

    FaultOperator(BiFunction<PtxText, PtxInstruction, List<Fault>> faults) {
        this.faults = faults;
    }

    /** The faults it plants at an instruction. */
    List<Fault> at(PtxText text, PtxInstruction instruction) {
        return faults.apply(text, instruction);
    }
}
