/** What is done to a picture before a network sees it, and to a batch of them. */
package adamp.experiments.data.augment;
