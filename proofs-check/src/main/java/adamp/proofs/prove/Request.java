package adamp.proofs.prove;

import adamp.proofs.instances.NumericSettings;
import java.nio.file.Path;

/**
 * What is asked for.
 *
 * @param work where Coq works
 * @param searchPath the folders in which Coq is looked for
 * @param numeric the properties' settings
 * @param cases trajectories to compare between Coq and Java
 * @param numericOnly whether to leave Coq out
 * @param accept whether to write the golden files instead of comparing with them
 * @param command how to repeat it
 */
public record Request(
        Checkout checkout,
        Path work,
        String searchPath,
        NumericSettings numeric,
        int cases,
        boolean numericOnly,
        boolean accept,
        String command) {}
