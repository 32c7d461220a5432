"""A Keras optimizer as a port: python3 keras_port.py keras.optimizers:AdamW

Serves classes of Keras 3, and of tf.keras before it (OptimizerV2); needs TensorFlow. The options are those of
torch_port.py: --algorithm, --set, --map (also of beta1, beta2), --version.

A Keras optimizer counts its iterations for all its variables. So that they go on where all gradients are missing, it has
one more variable, of no elements, with a gradient at every step. Keras's own SGD keeps the buffer times minus the learning
rate, which is told exactly for rates that are powers of two.
"""

import os

import adamp_port as port

DTYPES = ["float32", "float64", "bfloat16", "float16"]

HYPER = {
    "learningRate": ("learning_rate",),
    "beta1": ("beta_1", "beta1"),
    "beta2": ("beta_2", "beta2"),
    "eps": ("epsilon", "eps"),
    "weightDecay": ("weight_decay",),
    "weightDecayRatio": ("wd_ratio",),
}

# The names of the variables in which optimizers keep their state.
STATE = {"first": ("momentum", "m", "exp_avg", "buf"), "second": ("velocity", "v", "exp_avg_sq")}


class Group:
    """Variables of the same hyper-parameters and their optimizer."""

    def __init__(self, tensorflow, optimizer, values):
        self.optimizer, self.ages = optimizer, [0] * (len(values) - 1)
        if hasattr(optimizer, "build"):
            import keras

            self.weights = [keras.Variable(value, name="tensor%d_" % i) for i, value in enumerate(values)]
            optimizer.build(self.weights)
        else:
            self.weights = [tensorflow.Variable(value) for value in values]
            optimizer._create_all_weights(self.weights)

    def kept(self, index, names):
        """The variable in which the optimizer keeps something of a weight, by the first name that it has."""
        weight, optimizer = self.weights[index], self.optimizer
        if hasattr(optimizer, "get_slot_names"):
            name = next((each for each in names if each in optimizer.get_slot_names()), None)
            return None if name is None else optimizer.get_slot(weight, name)
        paths = {variable.path.rpartition(weight.name + "_")[2]: variable for variable in optimizer.variables}
        return next((paths[name] for name in names if name in paths), None)

    def load(self, index, steps):
        self.ages[index] = steps
        self.optimizer.iterations.assign(max(self.ages))

    def step(self, gradients):
        gradients = gradients + [self.weights[-1] * 0]
        self.optimizer.apply_gradients(list(zip(gradients, self.weights)))
        self.ages = [age + 1 for age in self.ages]


class KerasPort:
    def __init__(self, tensorflow, cls, arguments):
        self.tensorflow, self.cls, self.arguments = tensorflow, cls, arguments
        self.moments = ("first", "second") if arguments.algorithm.startswith("Adam") else ("first",)
        self.names = dict(HYPER, **arguments.names)
        self.scales = arguments.algorithm == "SGD" and cls.__module__.startswith("keras.")

    def hello(self):
        limits = port.limits(self.arguments.algorithm, self.names, self.accepted())
        if self.scales:
            limits.setdefault("limits", {}).setdefault("SGD", []).append("power-of-two-rate")
        return {
            "port": port.title(self.cls.__module__ + ":" + self.cls.__name__, self.arguments.extra),
            "version": self.arguments.version or port.version_of(self.cls.__module__),
            "algorithms": [self.arguments.algorithm],
            "dtypes": DTYPES,
            "shows": ["moments"],  # iterations are not a tensor's own
            "denormals": "flushed",  # by TensorFlow's threads
            **limits,
        }

    def create(self, request):
        if request["dtype"] not in DTYPES or request["algorithm"] != self.arguments.algorithm:
            raise port.Unsupported("this is %s of %s" % (self.arguments.algorithm, ", ".join(DTYPES)))
        self.dtype = self.tensorflow.as_dtype(request["dtype"])
        self.groups, self.places, self.unkept, self.factors = [], {}, {}, {}
        self.numbers_of = {}
        for group in request["groups"]:
            hyper = port.hyper_parameters(group)
            if self.scales and hyper["momentum"] and not hyper["learningRate"]:
                raise port.Unsupported("with a learning rate of 0 its momentum says nothing")
            self.factors.update((i, -hyper["learningRate"] if self.scales else 1.0) for i in group["tensors"])
            given = port.keywords(hyper, self.names, self.accepted())
            shapes = [request["tensors"][i] for i in group["tensors"]] + [[0]]
            zeros = [self.tensorflow.zeros(shape, self.dtype) for shape in shapes]
            self.groups.append(Group(self.tensorflow, self.make(dict(given, **self.arguments.extra)), zeros))
            self.places.update((tensor, (self.groups[-1], i)) for i, tensor in enumerate(group["tensors"]))
            for tensor in group["tensors"] if self.scales else ():
                for _, variable in self.variables(tensor)[1:]:
                    variable.assign(self.array([-0.0] * int(self.tensorflow.size(variable)), variable.shape))

    def accepted(self):
        # All of Keras's take **kwargs and refuse most of them.
        return set(port.inspect.signature(self.cls.__init__).parameters)

    def make(self, given):
        try:
            made = self.cls(**given)
            self.numbers_of[id(made)] = {name for name, value in vars(made).items() if isinstance(value, (int, float))}
            return made
        except (ValueError, TypeError) as problem:
            raise port.Unsupported(str(problem))

    def variables(self, tensor):
        """What there is of a tensor's state: name and variable."""
        group, index = self.places[tensor]
        kept = [(name, group.kept(index, self.arguments.names.get(name, STATE[name]))) for name in self.moments]
        return [("weight", group.weights[index])] + [(name, variable) for name, variable in kept if variable is not None]

    def load(self, tensor, state):
        group, index = self.places[tensor]
        self.unkept[tensor] = state
        group.load(index, state["steps"])
        for name, variable in self.variables(tensor):
            factor = 1.0 if name == "weight" else self.factors[tensor]
            variable.assign(self.array([factor * number for number in state[name]], variable.shape))
            held = [number / factor for number in self.numbers(variable)]
            if self.scales and any(number == number and number != given for number, given in zip(held, state[name])):
                raise port.Unsupported("times the learning rate its %s is no number of the dtype" % name)

    def array(self, numbers, shape):
        return self.tensorflow.reshape(self.tensorflow.constant(numbers, self.dtype), shape)

    def step(self, gradients):
        given = {}
        for tensor, (group, index) in self.places.items():
            gradient, shape = gradients[tensor], group.weights[index].shape
            given[group, index] = None if gradient is None else self.array(gradient, shape)
        for group in self.groups:
            try:
                group.step([given[group, index] for index in range(len(group.weights) - 1)])
            except Exception as problem:
                raise type(problem)(str(problem) + self.overwritten(group.optimizer)) from problem

    def overwritten(self, optimizer):
        """What was a number when the optimizer was made and is none any more: a coefficient whose name another thing took."""
        now = vars(optimizer)
        lost = [name for name in self.numbers_of[id(optimizer)] if not isinstance(now.get(name, 0), (int, float))]
        return "".join("; its %s, a number at first, is a %s" % (name, type(now[name]).__name__) for name in sorted(lost))

    def report(self, tensor):
        state = {name: self.numbers(variable) for name, variable in self.variables(tensor)}
        if "first" in state:
            state["first"] = [number / self.factors[tensor] for number in state["first"]]
        zeros = [0.0] * len(state["weight"])
        unkept = {name: self.unkept.get(tensor, {}).get(name, zeros) for name in self.moments}
        return dict(unkept, **state)

    @staticmethod
    def numbers(variable):
        # By NumPy: TensorFlow's own operations take the smallest numbers for zero.
        return variable.numpy().reshape(-1).astype("float64").tolist()


def main():
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ["CUDA_VISIBLE_DEVICES"] = ""
    os.environ["KERAS_BACKEND"] = "tensorflow"
    arguments = port.adapter_arguments("A Keras optimizer as a port.", "module:class")

    def make():
        tensorflow = port.library("tensorflow")
        tensorflow.config.threading.set_intra_op_parallelism_threads(1)
        tensorflow.config.threading.set_inter_op_parallelism_threads(1)
        return KerasPort(tensorflow, port.import_named(arguments.module, arguments.name), arguments)

    port.serve(make)


if __name__ == "__main__":
    main()
