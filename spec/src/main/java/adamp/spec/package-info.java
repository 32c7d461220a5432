/**
 * What is true: the algorithms and theorems of the AdamP paper (Heo et al., ICLR 2021) as an exact executable reference.
 *
 * <p>From the bottom up: {@code field} (scalars), {@code vector} (tensors and their rows), {@code convention} (what the
 * paper leaves open), {@code projection} (equations 10 and 11), {@code optimizer} (the algorithms), {@code theory} (the
 * closed forms of its statements) and {@code problem} (scale-invariant functions with exact gradients). No package
 * knows one that comes later in this list.
 */
package adamp.spec;
