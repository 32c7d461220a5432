package adamp.experiments.train;

import adamp.experiments.measure.Norms;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of a run's metrics.
 *
 * @param epoch counted from 1; 0 for the initial weights
 * @param trainLoss mean cross entropy while training
 * @param trainAccuracy in percent, while training
 * @param testAccuracy in percent, after the epoch
 * @param norms of the scale-invariant weights after the epoch
 * @param effectiveStep mean over the epoch's steps; null before the first
 * @param projectedShare mean over the epoch's steps; null before the first
 * @param learningRate of the epoch's last step
 * @param seconds of the epoch, the test included
 */
record EpochMetrics(
        int epoch,
        double trainLoss,
        double trainAccuracy,
        double testAccuracy,
        Norms norms,
        Double effectiveStep,
        Double projectedShare,
        double learningRate,
        double seconds) {
    /** As {@link #toJson} gave it. */
    static EpochMetrics of(JsonNode json) {
        return new EpochMetrics(
                json.get("epoch").asInt(),
                number(json, "trainLoss"),
                number(json, "trainAccuracy"),
                number(json, "testAccuracy"),
                new Norms(number(json, "filterNorm"), number(json, "layerNorm")),
                json.get("effectiveStep").isNull() ? null : number(json, "effectiveStep"),
                json.get("projectedShare").isNull() ? null : number(json, "projectedShare"),
                number(json, "learningRate"),
                number(json, "seconds"));
    }

    /** Jackson writes numbers that JSON has not, such as NaN, as texts; they are read back here. */
    private static double number(JsonNode json, String name) {
        return Double.parseDouble(json.get(name).asText());
    }

    /** The names and values of the metrics file. */
    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("epoch", epoch);
        json.put("trainLoss", trainLoss);
        json.put("trainAccuracy", trainAccuracy);
        json.put("testAccuracy", testAccuracy);
        json.put("filterNorm", norms.filter());
        json.put("layerNorm", norms.layer());
        json.put("effectiveStep", effectiveStep);
        json.put("projectedShare", projectedShare);
        json.put("learningRate", learningRate);
        json.put("seconds", seconds);
        return json;
    }
}
