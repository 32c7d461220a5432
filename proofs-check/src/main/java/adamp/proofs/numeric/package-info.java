/**
 * The statements once more, on thousands of instances drawn at random and computed with the exact reference: with
 * tolerance zero where a statement is algebraic, with a stated error where it has a root or a limit.
 *
 * <p>Every class named {@code *Properties} here holds jqwik properties; {@link adamp.proofs.numeric.Checks} ties each to
 * the theorems it checks.
 */
package adamp.proofs.numeric;
