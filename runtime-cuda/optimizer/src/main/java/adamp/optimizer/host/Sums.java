package adamp.optimizer.host;

/** The three sums the cosine of a row needs, added up in binary64 from its parts. */
final class Sums {
    double dot;
    double weight;
    double gradient;
    int parts;

    void clear() {
        dot = 0;
        weight = 0;
        gradient = 0;
        parts = 0;
    }

    void add(double partDot, double partWeight, double partGradient) {
        dot += partDot;
        weight += partWeight;
        gradient += partGradient;
        parts++;
    }

    void add(Sums row) {
        dot += row.dot;
        weight += row.weight;
        gradient += row.gradient;
        parts += row.parts;
    }
}
