package adamp.properties.certify;

import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A class with torch's optimizer interface, as the Python adapter names it on its command line.
 *
 * @param module where it is imported from
 * @param name the class
 * @param extra keyword arguments of its own, as Python writes them
 */
record TorchClass(String module, String name, List<String> extra) {
    /** The names under which optimizers keep the momentum buffer or first moment. */
    static final String FIRST = "(\"exp_avg\", \"momentum_buffer\", \"momentum\", \"buf\", \"m\")";

    /** The names under which optimizers keep the second moment. */
    static final String SECOND = "(\"exp_avg_sq\", \"v\")";

    private static final Pattern CLASS = Pattern.compile("([A-Za-z_][\\w.]*):([A-Za-z_]\\w*)");

    /** The class that a command line hands to the adapter, if it does. */
    static Optional<TorchClass> of(List<String> command) {
        int adapter = 0;
        while (adapter < command.size() && !command.get(adapter).endsWith("torch_port.py")) {
            adapter++;
        }
        Optional<TorchClass> found = Optional.empty();
        List<String> extra = new ArrayList<>();
        for (int i = adapter + 1; i < command.size(); i++) {
            Matcher matcher = CLASS.matcher(command.get(i));
            if (command.get(i).equals("--set") && i + 1 < command.size()) {
                extra.add(command.get(++i));
            } else if (found.isEmpty() && matcher.matches()) {
                found = Optional.of(new TorchClass(matcher.group(1), matcher.group(2), extra));
            }
        }
        return found;
    }

    String importLine() {
        return "from " + module + " import " + name;
    }

    /** Hyper-parameters as keyword arguments; those that say nothing left out, as not every class has them. */
    String keywords(Algorithm algorithm, HyperParameters h) {
        List<String> words = new ArrayList<>(List.of("lr=" + PythonTest.number(h.learningRate())));
        if (algorithm.isAdaptive()) {
            words.add("betas=(" + PythonTest.number(h.beta1()) + ", " + PythonTest.number(h.beta2()) + ")");
        } else {
            add(words, "momentum", h.momentum(), 0);
            add(words, "dampening", h.dampening(), 0);
        }
        if (algorithm != Algorithm.SGD) {
            words.add("eps=" + PythonTest.number(h.eps()));
        }
        words.add("weight_decay=" + PythonTest.number(h.weightDecay()));
        if (algorithm.projects()) {
            add(words, "delta", h.delta(), HyperParameters.DEFAULTS.delta());
            add(words, "wd_ratio", h.weightDecayRatio(), HyperParameters.DEFAULTS.weightDecayRatio());
        }
        if (h.nesterov()) {
            words.add("nesterov=True");
        }
        words.addAll(extra);
        return String.join(", ", words);
    }

    private static void add(List<String> words, String name, double value, double usual) {
        if (value != usual) {
            words.add(name + "=" + PythonTest.number(value));
        }
    }

    /** The same for a port that is no such class. */
    static String neutralKeywords(Algorithm algorithm, HyperParameters h) {
        return new TorchClass("", "", List.of()).keywords(algorithm, h);
    }
}
