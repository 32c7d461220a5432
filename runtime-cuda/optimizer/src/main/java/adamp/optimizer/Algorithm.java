package adamp.optimizer;

/** The update rules. */
public enum Algorithm {
    /** Stochastic gradient descent with momentum and coupled weight decay, as {@code torch.optim.SGD}. */
    SGD("SGD", false),
    /** SGD with the projection (Algorithm 1 of the paper). */
    SGDP("SGDP", true),
    /** Adam with coupled weight decay (Kingma and Ba, 2015). */
    ADAM("Adam", false),
    /** Adam with decoupled weight decay (Loshchilov and Hutter, 2019). */
    ADAMW("AdamW", false),
    /** Adam with decoupled weight decay and the projection (Algorithm 2 of the paper). */
    ADAMP("AdamP", true);

    private final String title;
    private final boolean projects;

    Algorithm(String title, boolean projects) {
        this.title = title;
        this.projects = projects;
    }

    /** The name as the field writes it. */
    public String title() {
        return title;
    }

    /** Whether the rule has the projection of eq. 10 in it. */
    public boolean projects() {
        return projects;
    }

    @Override
    public String toString() {
        return title;
    }
}
