/** What an optimizer of a Java project must do, to be inherited by that project's own tests. */
package adamp.properties.contract;
