"""A Keras optimizer as a port: python3 keras_port.py keras.optimizers:AdamW

Serves classes of Keras 3, and of tf.keras before it (OptimizerV2); needs TensorFlow. The options are those of
torch_port.py: --algorithm, --set, --map (also of beta1, beta2), --version.

A Keras optimizer counts its iterations for all its variables, so every tensor gets an optimizer of its own, with a second
variable that always has a gradient: a missing gradient is then what it is among others. Keras's own SGD keeps the learning
rate in its momentum, which is not the protocol's, so it is served without momentum.
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


class Tensor:
    """A variable, its companion and their optimizer."""

    def __init__(self, tensorflow, make, zeros):
        self.optimizer = make()
        if hasattr(self.optimizer, "build"):
            import keras

            self.weight, self.other = (keras.Variable(z, name=n) for z, n in ((zeros, "weight"), (zeros[:0], "other")))
            self.optimizer.build([self.weight, self.other])
            paths = {variable.path: variable for variable in self.optimizer.variables}
            self.kept = {path.rpartition("weight_")[2]: each for path, each in paths.items() if "weight_" in path}
        else:
            self.weight, self.other = (tensorflow.Variable(each) for each in (zeros, zeros[:0]))
            self.optimizer._create_all_weights([self.weight, self.other])
            names = self.optimizer.get_slot_names()
            self.kept = {name: self.optimizer.get_slot(self.weight, name) for name in names}

    def step(self, gradient):
        nothing = self.other * 0
        self.optimizer.apply_gradients([(gradient, self.weight), (nothing, self.other)])


class KerasPort:
    def __init__(self, tensorflow, cls, arguments):
        self.tensorflow, self.cls, self.arguments = tensorflow, cls, arguments
        self.moments = ("first", "second") if arguments.algorithm.startswith("Adam") else ("first",)

    def hello(self):
        return {
            "port": self.cls.__module__ + ":" + self.cls.__name__,
            "version": self.arguments.version or port.version_of(self.cls.__module__),
            "algorithms": [self.arguments.algorithm],
            "dtypes": DTYPES,
            "shows": ["moments"],  # iterations are not a tensor's own
        }

    def create(self, request):
        if request["dtype"] not in DTYPES or request["algorithm"] != self.arguments.algorithm:
            raise port.Unsupported("this is %s of %s" % (self.arguments.algorithm, ", ".join(DTYPES)))
        self.tensors = [None] * len(request["tensors"])
        self.dtype = self.tensorflow.as_dtype(request["dtype"])
        for group in request["groups"]:
            hyper = port.hyper_parameters(group)
            if self.cls.__module__.startswith("keras.") and hyper.get("momentum"):
                raise port.Unsupported("its momentum holds the learning rate")
            names = dict(HYPER, **self.arguments.names)
            given = dict(port.keywords(hyper, names, self.accepted()), **self.arguments.extra)
            for i in group["tensors"]:
                zeros = self.tensorflow.zeros(request["tensors"][i], self.dtype)
                self.tensors[i] = Tensor(self.tensorflow, lambda: self.make(given), zeros)

    def accepted(self):
        # All of Keras's take **kwargs and refuse most of them.
        return set(port.inspect.signature(self.cls.__init__).parameters)

    def make(self, given):
        try:
            return self.cls(**given)
        except (ValueError, TypeError) as problem:
            raise port.Unsupported(str(problem))

    def variable(self, tensor, name):
        names = self.arguments.names.get(name, STATE[name])
        return next((tensor.kept[each] for each in names if each in tensor.kept), None)

    def load(self, index, state):
        tensor = self.tensors[index]
        tensor.unkept = state
        tensor.optimizer.iterations.assign(state["steps"])
        for variable, name in [(tensor.weight, "weight")] + [(self.variable(tensor, name), name) for name in self.moments]:
            if variable is not None:
                variable.assign(self.array(state[name], tensor))

    def array(self, numbers, tensor):
        return self.tensorflow.reshape(self.tensorflow.constant(numbers, self.dtype), tensor.weight.shape)

    def step(self, gradients):
        for tensor, gradient in zip(self.tensors, gradients):
            tensor.step(None if gradient is None else self.array(gradient, tensor))

    def report(self, index):
        tensor = self.tensors[index]
        state = {"weight": self.numbers(tensor.weight)}
        for name in self.moments:
            variable = self.variable(tensor, name)
            unkept = getattr(tensor, "unkept", {}).get(name, [0.0] * len(state["weight"]))
            state[name] = unkept if variable is None else self.numbers(variable)
        return state

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
        import tensorflow

        tensorflow.config.threading.set_intra_op_parallelism_threads(1)
        tensorflow.config.threading.set_inter_op_parallelism_threads(1)
        return KerasPort(tensorflow, port.import_named(arguments), arguments)

    port.serve(make)


if __name__ == "__main__":
    main()
