/** Textures made by formulas, in place of photographs. */
package adamp.experiments.data.texture;
