/** What is checked: an algorithm, its hyper-parameters and the convention that settles the rest. */
package adamp.properties.rule;
