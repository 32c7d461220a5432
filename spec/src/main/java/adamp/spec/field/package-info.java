/**
 * Scalars: exact rationals, decimals of a stated number of digits, binary64, and each of them extended by infinities and
 * NaN, all behind {@link adamp.spec.field.Scalars} over commons-math3's field elements. What an algorithm says once, it
 * says for all of them.
 */
package adamp.spec.field;
