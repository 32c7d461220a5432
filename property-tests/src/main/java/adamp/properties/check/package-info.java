/** Checks a port's steps against the reference within the bound, and what must hold from step to step. */
package adamp.properties.check;
