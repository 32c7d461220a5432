package adamp.optimizer.gpu.emulator.traffic;

import adamp.optimizer.Shape;
import adamp.optimizer.gpu.emulator.traffic.TrafficModel.Moved;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Bytes of device memory a parameter that an AdamP step moves, counted from the kernels' loads and stores through a model
 * of the L2: of 50 MB, as an H200 has, or as many as are given; fewer show what is left to a block where many run at once.
 * Takes minutes and 2 GB.
 *
 * <pre>{@code
 * mvn -q -ntp -B -pl runtime-cuda/optimizer test-compile
 * java -Xmx2g -cp "runtime-cuda/optimizer/target/classes:runtime-cuda/optimizer/target/test-classes:JACKSON" \
 *     adamp.optimizer.gpu.emulator.traffic.TrafficBenchmark 50
 * }</pre>
 *
 * <p>where JACKSON is what {@code mvn dependency:build-classpath} prints of it.
 */
final class TrafficBenchmark {
    private TrafficBenchmark() {}

    public static void main(String[] args) {
        long capacity = (args.length == 0 ? 50 : Long.parseLong(args[0])) << 20;
        Map<String, List<Shape>> models = new LinkedHashMap<>();
        models.put("ResNet50", ModelShapes.resNet50());
        models.put("transformer, 6 layers of 512", ModelShapes.transformer(512, 2048, 6, 8192));
        models.put("rows of 16384, cut", ModelShapes.matrix(1024, 16384));
        models.forEach((name, shapes) -> {
            for (Verdict verdict : Verdict.values()) {
                print(name, shapes, verdict, capacity);
            }
        });
    }

    private static void print(String name, List<Shape> shapes, Verdict verdict, long capacity) {
        Map<String, Moved> moved = new TrafficScene(shapes, verdict, capacity).step();
        long parameters = ModelShapes.parameters(shapes);
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%-30s %,12d parameters  %-12s L2 %2d MB  %5.2f B a parameter:",
                name,
                parameters,
                verdict,
                capacity >> 20,
                TrafficScene.bytesPerParameter(shapes, moved)));
        moved.forEach((kernel, bytes) -> line.append(String.format(
                Locale.ROOT,
                " %s %.2f+%.2f",
                kernel,
                (double) bytes.read() / parameters,
                (double) bytes.written() / parameters)));
        System.out.println(line);
    }
}
