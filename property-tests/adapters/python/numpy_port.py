"""A plain NumPy function as a port: python3 numpy_port.py AdamW module:function

The function takes one step of one tensor and returns what it becomes:
    def adamw(weight, gradient, first, second, steps, *, learningRate, beta1, beta2, eps, weightDecay):
        return weight, first, second
Arrays are of the tensor's dtype (float64, float32 or float16) and shape; steps counts from 1; hyper-parameters are floats,
those of the algorithm by the protocol's names. SGD and SGDP have no second: the function takes (weight, gradient, first,
steps, ..) and returns (weight, first). What it returns is kept in the dtype.
"""

import argparse
import os
import sys

import adamp_port as port

# Those that NumPy has.
DTYPES = ["float32", "float64", "float16"]


class NumpyPort:
    def __init__(self, numpy, algorithm, function, denormals="kept", version=None):
        self.numpy, self.algorithm, self.function = numpy, algorithm, function
        self.denormals, self.version = denormals, version
        self.names = ("first", "second") if algorithm.startswith("Adam") else ("first",)

    def hello(self):
        return {
            "port": self.function.__module__ + ":" + self.function.__name__,
            "version": self.version or "NumPy " + self.numpy.__version__,
            "algorithms": [self.algorithm],
            "dtypes": DTYPES,
            "shows": ["moments", "steps"],
            "denormals": self.denormals,
        }

    def create(self, request):
        if request["dtype"] not in DTYPES or request["algorithm"] != self.algorithm:
            raise port.Unsupported("this is %s of %s" % (self.algorithm, ", ".join(DTYPES)))
        self.dtype = getattr(self.numpy, request["dtype"])
        self.shapes = [tuple(shape) for shape in request["tensors"]]
        zeros = [self.numpy.zeros(shape, self.dtype) for shape in self.shapes]
        self.states = [dict({name: z.copy() for name in ("weight",) + self.names}, steps=0) for z in zeros]
        self.hyper = {i: port.hyper_parameters(g) for g in request["groups"] for i in g["tensors"]}

    def array(self, numbers, tensor):
        return self.numpy.array(numbers, self.dtype).reshape(self.shapes[tensor])

    def load(self, tensor, state):
        arrays = {name: self.array(state[name], tensor) for name in ("weight",) + self.names}
        self.states[tensor] = dict(arrays, steps=state["steps"])

    def step(self, gradients):
        for tensor, gradient in enumerate(gradients):
            if gradient:
                state = self.states[tensor]
                state["steps"] += 1
                moments = [state[name] for name in self.names]
                with self.numpy.errstate(all="ignore"):
                    after = self.function(
                        state["weight"], self.array(gradient, tensor), *moments, state["steps"], **self.hyper[tensor]
                    )
                for name, value in zip(("weight",) + self.names, after):
                    state[name] = self.numpy.asarray(value, self.dtype)

    def report(self, tensor):
        state = self.states[tensor]
        numbers = {name: state[name].astype(self.numpy.float64).reshape(-1).tolist() for name in ("weight",) + self.names}
        return dict(numbers, steps=state["steps"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("algorithm", choices=["SGD", "SGDP", "Adam", "AdamW", "AdamP"])
    parser.add_argument("function", metavar="module:function")
    parser.add_argument(
        "--denormals", choices=["kept", "flushed"], default="kept",
        help="flushed: it may take numbers below the normal ones for zeros, as JAX does on a CPU")
    parser.add_argument("--version", help="of what the function calls, in the place of NumPy's")
    arguments = parser.parse_args()
    module, _, name = arguments.function.partition(":")
    if not module or not name:
        parser.error("%s is no module:function" % arguments.function)
    sys.path.insert(0, os.getcwd())

    def make():
        numpy = port.library("numpy")  # not before standard output is protected
        return NumpyPort(numpy, arguments.algorithm, port.import_named(module, name), arguments.denormals, arguments.version)

    port.serve(make)


if __name__ == "__main__":
    main()
