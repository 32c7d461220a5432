package adamp.proofs.trajectory;

/** What the trajectories must have met, or they say too little. */
public enum Outcome {
    SGD("SGD"),
    GRADIENT_DESCENT("SGD without momentum"),
    SGDP("SGDP"),
    ADAM("Adam"),
    ADAMW("AdamW"),
    ADAMP("AdamP"),
    LOOK_AHEAD("Nesterov's look-ahead"),
    DAMPENED("dampening from the first gradient"),
    DAMPENED_LATER("dampening after the first gradient"),
    COUPLED_DECAY("L2 regularisation"),
    DECOUPLED_DECAY("decoupled decay, unprojected"),
    PROJECTED_DECAY("decoupled decay, projected, with its ratio"),
    DECAY_OVER_ONE_MINUS_MOMENTUM("decay divided by 1 - momentum"),
    BUFFER_OVERWRITTEN("a buffer overwritten by a projection"),
    BUFFER_SEPARATE("a buffer kept apart from a projection"),
    NOT_EXAMINED("a tensor that no view examines"),
    ALL_VIEWS_FAIL("views that fail, nothing projected"),
    CHANNEL_ALL("the channel view, all rows projected"),
    CHANNEL_SOME("the channel view, some rows projected"),
    LAYER_FIRST("the layer view, asked alone"),
    LAYER_SECOND("the layer view, after the channel view failed"),
    ALL_ROWS("the verdict on all rows"),
    EACH_ROW("the verdict on each row"),
    ROW_VETOED("a row that would pass but is vetoed"),
    ZERO_COUNTS("a zero row that counts as cosine 0"),
    ZERO_ABSTAINS("a zero row that abstains"),
    ZERO_PROJECTED("a projection along a zero row"),
    ON_THRESHOLD("a cosine on the threshold"),
    NEGATIVE_COSINE("a negative cosine that passes"),
    OTHER_AXIS("channels along another axis than the first"),
    CORRECTED("bias correction"),
    UNCORRECTED("no bias correction"),
    EXACT_ROOTS("rational roots"),
    OTHER_ROOTS("Heron's step in the place of the root"),
    UNDER_WAY("a run that starts under way");

    private final String meaning;

    Outcome(String meaning) {
        this.meaning = meaning;
    }

    /** In words. */
    public String meaning() {
        return meaning;
    }
}
