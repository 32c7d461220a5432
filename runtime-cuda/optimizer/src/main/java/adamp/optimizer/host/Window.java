package adamp.optimizer.host;

import adamp.optimizer.step.BoundTensor;

/** Some elements of a tensor where the kernels can work on them: in place, or copied. Element 0 is the first of them. */
interface Window {
    /** How many elements a window can show: 32 KiB, so that a few of them stay in the cache. */
    int CAPACITY = 8192;

    /** Shows {@code length} elements from {@code start} on, in row order. */
    void open(BoundTensor tensor, int start, int length);

    /** Makes it memory of its own instead, of undefined content. */
    void openPrivate();

    /** Writes what was changed to the tensor, if the window shows a copy. */
    void writeBack();

    float get(int element);

    void set(int element, float value);
}
