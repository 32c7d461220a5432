/** Networks for images, each as its source defines and starts it, and small ones of the same kind for 28 x 28 images. */
package adamp.experiments.model.image;
