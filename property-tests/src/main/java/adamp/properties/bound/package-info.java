/**
 * Rigorous forward error bounds for one step in float32 (BOUNDS.md): what a port that computes the step in any sensible
 * order may differ from exact arithmetic, element by element, and which decisions rounding leaves open.
 */
package adamp.properties.bound;
