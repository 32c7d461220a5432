/**
 * Section 3.1: the projection of equation 10, the decision of equation 11 over the channel and the layer view, and what
 * the conventions make of both.
 */
package adamp.spec.projection;
