package adamp.ports.libtorch;

import adamp.properties.port.PortDeclined;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Rule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.AdamW;
import org.bytedeco.pytorch.AdamWOptions;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.Optimizer;
import org.bytedeco.pytorch.SGD;
import org.bytedeco.pytorch.SGDOptions;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.Tuple;

/**
 * One of libtorch's optimizer classes with its settings.
 *
 * @param make makes one of some parameters
 * @param options its settings as an archive names them
 * @param first the archive's name of the momentum buffer or first moment; empty where none is kept
 * @param second the archive's name of the second moment
 * @param counts whether it keeps a step count
 */
record Kind(
        Function<TensorVector, Optimizer> make,
        Map<String, IValue> options,
        Optional<String> first,
        Optional<String> second,
        boolean counts) {

    /** @throws PortDeclined if libtorch has no such algorithm */
    static Kind of(Rule rule) {
        return switch (rule.algorithm()) {
            case SGD -> sgd(rule.hyper());
            case ADAM -> adam(rule.hyper());
            case ADAMW -> adamW(rule.hyper());
            case SGDP, ADAMP -> throw new PortDeclined("libtorch has no " + rule.algorithm());
        };
    }

    private static Kind sgd(HyperParameters hyper) {
        Map<String, IValue> options = new LinkedHashMap<>();
        options.put("lr", new IValue(hyper.learningRate()));
        options.put("momentum", new IValue(hyper.momentum()));
        options.put("dampening", new IValue(hyper.dampening()));
        options.put("weight_decay", new IValue(hyper.weightDecay()));
        options.put("nesterov", new IValue(hyper.nesterov()));
        return new Kind(
                parameters -> {
                    SGDOptions settings = new SGDOptions(hyper.learningRate());
                    settings.momentum().put(hyper.momentum());
                    settings.dampening().put(hyper.dampening());
                    settings.weight_decay().put(hyper.weightDecay());
                    settings.nesterov().put(hyper.nesterov());
                    return new SGD(parameters, settings);
                },
                options,
                hyper.momentum() == 0 ? Optional.empty() : Optional.of("momentum_buffer"),
                Optional.empty(),
                false);
    }

    private static Kind adam(HyperParameters hyper) {
        return adaptive(hyper, parameters -> {
            AdamOptions settings = new AdamOptions(hyper.learningRate());
            settings.betas().put(hyper.beta1(), hyper.beta2());
            settings.eps().put(hyper.eps());
            settings.weight_decay().put(hyper.weightDecay());
            return new Adam(parameters, settings);
        });
    }

    private static Kind adamW(HyperParameters hyper) {
        return adaptive(hyper, parameters -> {
            AdamWOptions settings = new AdamWOptions(hyper.learningRate());
            settings.betas().put(hyper.beta1(), hyper.beta2());
            settings.eps().put(hyper.eps());
            settings.weight_decay().put(hyper.weightDecay());
            return new AdamW(parameters, settings);
        });
    }

    private static Kind adaptive(HyperParameters hyper, Function<TensorVector, Optimizer> make) {
        Map<String, IValue> options = new LinkedHashMap<>();
        options.put("lr", new IValue(hyper.learningRate()));
        options.put("betas", new IValue(Tuple.create(new IValue(hyper.beta1()), new IValue(hyper.beta2()))));
        options.put("eps", new IValue(hyper.eps()));
        options.put("weight_decay", new IValue(hyper.weightDecay()));
        options.put("amsgrad", new IValue(false));
        return new Kind(make, options, Optional.of("exp_avg"), Optional.of("exp_avg_sq"), true);
    }
}
