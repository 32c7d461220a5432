package adamp.experiments.report.results;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What {@code certify} found of one algorithm of a runtime.
 *
 * @param port what was certified
 * @param algorithm which algorithm
 * @param dtype of the tensors
 * @param convention under which choices
 * @param verdict {@code certified}, {@code not-certified}, {@code broke-off} or {@code declined}
 * @param summary the verdict as a sentence
 * @param cases that were run
 * @param passed of them
 * @param steps of tensors that were checked
 * @param worst the largest error in units of its bound
 * @param failures one line each
 * @param command that certifies it again
 */
public record Certificate(
        String port,
        String algorithm,
        String dtype,
        String convention,
        String verdict,
        String summary,
        int cases,
        int passed,
        int steps,
        OptionalDouble worst,
        List<String> failures,
        String command) {

    public Certificate {
        failures = List.copyOf(failures);
    }

    public boolean isCertified() {
        return verdict.equals("certified");
    }
}
