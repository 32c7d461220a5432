package adamp.proofs.prove;

import java.nio.file.Path;

/**
 * Where things lie in a checkout.
 *
 * @param root the checkout's folder
 */
public record Checkout(Path root) {
    private static final Path RESOURCES = Path.of("proofs-check", "src", "main", "resources", "adamp", "proofs");

    public Path sources() {
        return root.resolve(Path.of("spec", "src", "main", "coq"));
    }

    public Path registry() {
        return root.resolve(RESOURCES).resolve("registry");
    }

    public Path golden() {
        return root.resolve(RESOURCES).resolve("golden");
    }

    /** Where Coq works unless another folder is asked for. */
    public Path work() {
        return root.resolve(Path.of("target", "adamp", "coq"));
    }
}
