/** Sets of pictures with classes, from files in the formats they are published in. */
package adamp.experiments.data.set;
