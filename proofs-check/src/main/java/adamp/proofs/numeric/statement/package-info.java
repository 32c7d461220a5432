/**
 * The statements as pure functions of an instance: true where one holds. What a statement is about, be it a projection or
 * a closed form, is given to it, so that tests can give it a faulty one and see it refused.
 */
package adamp.proofs.numeric.statement;
