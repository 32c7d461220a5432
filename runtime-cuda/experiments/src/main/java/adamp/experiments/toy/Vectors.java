package adamp.experiments.toy;

/** Arithmetic of short vectors. */
final class Vectors {
    private Vectors() {}

    static double dot(double[] first, double[] second) {
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += first[i] * second[i];
        }
        return sum;
    }

    static double norm(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }
}
