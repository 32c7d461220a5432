/** Whether a folder holds a data set, what is missing, and where to get it. */
package adamp.experiments.data.check;
