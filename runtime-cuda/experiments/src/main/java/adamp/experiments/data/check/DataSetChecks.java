package adamp.experiments.data.check;

import adamp.experiments.data.FashionMnist;
import adamp.experiments.data.Mnist;
import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.Nearest;
import java.util.List;

/** All data sets. */
public final class DataSetChecks {
    private static final String IMAGE_NET_SOURCE =
            "https://image-net.org, ILSVRC 2012, tasks 1 and 2 (an account; 138 GB and 6.3 GB)";
    private static final String IMAGE_NET_LICENCE =
            "ImageNet's terms of access: research and education, no commercial use";

    private static final List<DataSetCheck> ALL = List.of(
            new IdxCheck(
                    "fashion-mnist",
                    "Debian's and Ubuntu's package dataset-fashion-mnist, or"
                            + " https://github.com/zalandoresearch/fashion-mnist (31 MB)",
                    "MIT",
                    FashionMnist.FORM),
            new CifarCheck(),
            new ImageNetCheck(IMAGE_NET_SOURCE, IMAGE_NET_LICENCE),
            new NineClassCheck(IMAGE_NET_SOURCE, IMAGE_NET_LICENCE),
            new ImageNetACheck(),
            new IdxCheck(
                    "biased-mnist",
                    "MNIST of http://yann.lecun.com/exdb/mnist, which is coloured while it is read (12 MB)",
                    "MNIST: CC BY-SA 3.0",
                    Mnist.FORM));

    private DataSetChecks() {}

    /** The names, as commands know them. */
    public static List<String> names() {
        return ALL.stream().map(DataSetCheck::name).toList();
    }

    /** @throws ExperimentException if there is none of the name */
    public static DataSetCheck named(String name) {
        return ALL.stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        ExperimentException.usage("unknown data set '" + name + "'; " + Nearest.hint(name, names())));
    }
}
