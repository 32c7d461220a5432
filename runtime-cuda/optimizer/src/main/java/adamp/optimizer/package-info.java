/**
 * SGD, SGDP, Adam, AdamW and AdamP on float32 parameters, and on 16-bit ones of a GPU: the interface users see.
 *
 * <p>An {@link adamp.optimizer.Optimizer} steps the {@linkplain adamp.optimizer.Parameter parameters} of a model in
 * place, all of them in one call:
 *
 * <pre>{@code
 * float[] weight = {3, 4, 0, 5};                                     // two filters of two weights
 * float[] gradient = new float[4];
 * AdamP settings = AdamP.builder().learningRate(1e-2).weightDecay(1e-4).build();
 * try (Optimizer optimizer = Optimizer.of(settings, Parameter.of("filters", weight, 2, 2))) {
 *     for (int step = 0; step < 100; step++) {
 *         loss.gradient(weight, gradient);
 *         optimizer.step(Tensor.of(gradient, 2, 2));
 *     }
 * }
 * }</pre>
 *
 * <p>What the paper leaves open, or its authors' code decides differently, is named by {@link
 * adamp.optimizer.Conventions}. Every mistake of a caller is an {@link adamp.optimizer.InvalidInputException} with a
 * one-line message, raised before anything is changed.
 */
package adamp.optimizer;
