/** What ports are tried on: named families of states and gradients, and jqwik's arbitraries over them. */
package adamp.properties.cases;
