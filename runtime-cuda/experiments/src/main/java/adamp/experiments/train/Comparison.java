package adamp.experiments.train;

import adamp.experiments.run.Tree;

/**
 * Two optimizers that differ in the projection alone.
 *
 * @param plain the one without it
 * @param projected the one with it
 */
record Comparison(String plain, String projected) {
    static Comparison parse(Tree tree) {
        try (tree) {
            return new Comparison(tree.text("plain"), tree.text("projected"));
        }
    }

    /** The row of the table it is in. */
    String row() {
        return plain + "/" + projected;
    }
}
