/** Image data in the IDX format: reading it, checking it, and the order in which training sees it. */
package adamp.experiments.data;
