/**
 * Why it is true: the room in which the statements of the paper are checked.
 *
 * <p>The theorems themselves live in {@code adamp.spec}; this room may know {@code spec} and nothing else of the
 * house, so that what it finds true never rests on the runtimes that are judged by it.
 */
package adamp.proofs;
