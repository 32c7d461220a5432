/** Pictures: decoding JPEG and PNG files, and resizing and warping them as Pillow does, byte for byte. */
package adamp.experiments.data.image;
