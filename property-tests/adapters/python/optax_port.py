"""A gradient transformation with optax's interface as a port: python3 optax_port.py optax:adamw

The argument is module:function, a function of hyper-parameters that returns an object with init and update. The options are
those of torch_port.py: --algorithm, --set, --map (also of beta1, beta2, and first, second, steps of its state), --version.
A gradient must be there for every tensor: a missing one is declined.
"""

import os

import adamp_port as port

DTYPES = ["float32", "float64", "bfloat16", "float16"]

HYPER = {
    "learningRate": ("learning_rate",),
    "beta1": ("b1", "beta1"),
    "beta2": ("b2", "beta2"),
    "weightDecay": ("weight_decay",),
    "weightDecayRatio": ("wd_ratio",),
}

# The fields of the named tuples in which transformations keep their state.
STATE = {"first": ("mu", "trace"), "second": ("nu",), "steps": ("count",)}


def found(state, name):
    """The value of the first field of this name in nested tuples; None if there is none."""
    if name in getattr(state, "_fields", ()):
        return getattr(state, name)
    each = state if isinstance(state, tuple) else ()
    return next((value for value in (found(part, name) for part in each) if value is not None), None)


def replaced(state, name, value):
    """The state with another value in every field of this name."""
    if not isinstance(state, tuple):
        return state
    if not hasattr(state, "_fields"):
        return tuple(replaced(part, name, value) for part in state)
    fields = {each: value if each == name else replaced(getattr(state, each), name, value) for each in state._fields}
    return state._replace(**fields)


class OptaxPort:
    def __init__(self, jax, function, arguments):
        self.jax, self.function, self.arguments = jax, function, arguments
        self.moments = ("first", "second") if arguments.algorithm.startswith("Adam") else ("first",)
        self.names = dict(HYPER, **arguments.names)
        self.accepted = port.accepted_by(function)

    def hello(self):
        return {
            "port": port.title(self.arguments.subject, self.arguments.extra),
            "version": self.arguments.version or port.version_of(self.arguments.module),
            "algorithms": [self.arguments.algorithm],
            "dtypes": DTYPES,
            "shows": ["moments", "steps"] if "second" in self.moments else ["moments"],
            "denormals": "flushed",  # by XLA on CPU
            **port.limits(self.arguments.algorithm, self.names, self.accepted),
        }

    def create(self, request):
        if request["dtype"] not in DTYPES or request["algorithm"] != self.arguments.algorithm:
            raise port.Unsupported("this is %s of %s" % (self.arguments.algorithm, ", ".join(DTYPES)))
        self.jax.config.update("jax_enable_x64", request["dtype"] == "float64")
        self.dtype = getattr(self.jax.numpy, request["dtype"])
        self.weights = [self.jax.numpy.zeros(shape, self.dtype) for shape in request["tensors"]]
        self.transformations = [None] * len(self.weights)
        for group in request["groups"]:
            hyper = port.hyper_parameters(group)
            if hyper.get("momentum") == 0:
                del hyper["momentum"]  # optax keeps a trace, of the gradient itself, where it is given one of 0
            given = port.keywords(hyper, self.names, self.accepted)
            for i in group["tensors"]:
                self.transformations[i] = self.function(**dict(given, **self.arguments.extra))
        self.states = [t.init(w) for t, w in zip(self.transformations, self.weights)]
        self.unkept = [{} for _ in self.weights]

    def field(self, state, name):
        names = self.arguments.names.get(name, STATE[name])
        return next((each for each in names if found(state, each) is not None), None)

    def array(self, numbers, tensor):
        return self.jax.numpy.asarray(numbers, self.dtype).reshape(self.weights[tensor].shape)

    def load(self, tensor, state):
        self.weights[tensor] = self.array(state["weight"], tensor)
        self.unkept[tensor] = state
        kept = self.transformations[tensor].init(self.weights[tensor])
        for name in self.moments:
            field = self.field(kept, name)
            if field is not None:
                kept = replaced(kept, field, self.array(state[name], tensor))
        field = self.field(kept, "steps")
        if field is not None:
            count = found(kept, field)
            kept = replaced(kept, field, self.jax.numpy.asarray(state["steps"], count.dtype))
        self.states[tensor] = kept

    def step(self, gradients):
        if any(gradient is None for gradient in gradients):
            raise port.Unsupported("a gradient is missing")
        for i, (transformation, gradient) in enumerate(zip(self.transformations, gradients)):
            weight = self.weights[i]
            updates, self.states[i] = transformation.update(self.array(gradient, i), self.states[i], weight)
            self.weights[i] = (weight + updates).astype(weight.dtype)

    def report(self, tensor):
        state = {"weight": self.numbers(self.weights[tensor])}
        for name in self.moments:
            field = self.field(self.states[tensor], name)
            unkept = self.unkept[tensor].get(name, [0.0] * len(state["weight"]))
            state[name] = unkept if field is None else self.numbers(found(self.states[tensor], field))
        field = self.field(self.states[tensor], "steps")
        if field is not None:
            state["steps"] = int(found(self.states[tensor], field))
        return state

    def numbers(self, array):
        return [float(number) for number in self.jax.device_get(array).reshape(-1)]


def main():
    os.environ["JAX_PLATFORMS"] = "cpu"
    arguments = port.adapter_arguments("A gradient transformation as a port.", "module:function")

    def make():
        return OptaxPort(port.library("jax"), port.import_named(arguments.module, arguments.name), arguments)

    port.serve(make)


if __name__ == "__main__":
    main()
