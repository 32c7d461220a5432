"""A class with torch's optimizer interface as a port: python3 torch_port.py torch.optim:AdamW

The argument is module:class, any that Python can import (set PYTHONPATH for one's own). Options:
    --algorithm SGD|SGDP|Adam|AdamW|AdamP   which it is, where the class's name does not say
    --set name=value                        a keyword argument of its own (a Python literal), again and again
"""

import argparse
import ast
import copy
import importlib
import importlib.metadata
import inspect
import os
import sys

import adamp_port as port

ALGORITHMS = {"sgdp": "SGDP", "adamp": "AdamP", "adamw": "AdamW", "adam": "Adam", "sgd": "SGD"}

# The names under which optimizers keep their state, and those of a step count.
FIRST = ("exp_avg", "momentum_buffer", "momentum", "buf", "m")
SECOND = ("exp_avg_sq", "v")
STEPS = ("step", "steps")

# A hyper-parameter that the constructor lacks is offered at this value alone.
NEUTRAL = {"momentum": 0.0, "dampening": 0.0, "weight_decay": 0.0, "delta": 0.1, "wd_ratio": 0.1, "nesterov": False}


def version(package):
    """What the package says, or whoever installed it."""
    said = getattr(importlib.import_module(package), "__version__", None)
    try:
        return str(said or importlib.metadata.version(package))
    except importlib.metadata.PackageNotFoundError:
        return "unknown"


def keywords(hyper):
    """The protocol's hyper-parameters under torch's names."""
    names = {
        "learningRate": "lr",
        "weightDecay": "weight_decay",
        "weightDecayRatio": "wd_ratio",
    }
    given = {names.get(name, name): value for name, value in hyper.items() if name not in ("beta1", "beta2")}
    if "beta1" in hyper:
        given["betas"] = (hyper["beta1"], hyper["beta2"])
    return given


class TorchPort:
    def __init__(self, torch, cls, algorithm, extra):
        self.torch, self.cls, self.algorithm, self.extra = torch, cls, algorithm, extra
        signature = inspect.signature(cls.__init__).parameters
        self.accepts_all = any(p.kind is p.VAR_KEYWORD for p in signature.values())
        self.accepted = set(signature)
        self.adaptive = algorithm.startswith("Adam")

    def hello(self):
        module = self.cls.__module__
        return {
            "port": module + ":" + self.cls.__name__,
            "version": version(module.split(".")[0]),
            "algorithms": [self.algorithm],
            "dtypes": ["float32"],
            "layouts": ["channels-last"],
            # SGD keeps no step count: whoever asks can count.
            "shows": ["moments", "steps"] if self.adaptive else ["moments"],
        }

    def offered(self, given):
        """The keyword arguments that the constructor takes; those it lacks must not matter."""
        taken = {}
        for name, value in given.items():
            if self.accepts_all or name in self.accepted:
                taken[name] = value
            elif name not in NEUTRAL or NEUTRAL[name] != value:
                raise port.Unsupported("%s takes no %s" % (self.cls.__name__, name))
        return dict(taken, **self.extra)

    def make(self, groups):
        """An optimizer of (parameters, keyword arguments) pairs."""
        try:
            return self.cls([dict(g, params=p) for p, g in groups], **groups[0][1])
        except (ValueError, TypeError, NotImplementedError) as problem:
            raise port.Unsupported(str(problem))

    def create(self, request):
        if request["dtype"] != "float32":
            raise port.Unsupported("dtype %s: float32 is offered" % request["dtype"])
        if request["algorithm"] != self.algorithm:
            raise port.Unsupported("this is %s" % self.algorithm)
        torch = self.torch
        self.channels_last = request.get("layout") == "channels-last"
        self.parameters = [torch.nn.Parameter(self.laid(torch.zeros(tuple(shape)))) for shape in request["tensors"]]
        self.unkept = [{} for _ in self.parameters]
        groups, self.settings = [], {}
        for group in request["groups"]:
            given = self.offered(keywords(port.hyper_parameters(group)))
            groups.append(([self.parameters[i] for i in group["tensors"]], given))
            self.settings.update((i, given) for i in group["tensors"])
        self.optimizer = self.make(groups)

    def template(self, tensor):
        """What the optimizer keeps of such a parameter, learnt from a step of another one."""
        torch = self.torch
        other = torch.nn.Parameter(torch.ones_like(self.parameters[tensor].data))
        other.grad = torch.ones_like(other.data)
        scratch = self.make([([other], self.settings[tensor])])
        scratch.step()
        return copy.deepcopy(scratch.state[other])

    def load(self, tensor, state):
        torch, parameter = self.torch, self.parameters[tensor]
        with torch.no_grad():
            parameter.copy_(self.tensor(state["weight"], parameter.shape))
        self.unkept[tensor] = state
        if state["steps"] == 0 and not any(state["first"]) and not any(state.get("second", ())):
            self.optimizer.state.pop(parameter, None)
            return
        kept = self.template(tensor)
        for name, names in (("first", FIRST), ("second", SECOND)):
            key = self.key(kept, names)
            if key is not None:
                kept[key] = self.tensor(state[name], parameter.shape)
        key = self.key(kept, STEPS)
        if key is not None:
            count = kept[key]
            kept[key] = torch.full_like(count, state["steps"]) if torch.is_tensor(count) else state["steps"]
        self.optimizer.state[parameter] = kept

    @staticmethod
    def key(kept, names):
        return next((name for name in names if kept.get(name) is not None), None)

    def step(self, gradients):
        for parameter, gradient in zip(self.parameters, gradients):
            parameter.grad = None if gradient is None else self.tensor(gradient, parameter.shape)
        self.optimizer.step()

    def report(self, tensor):
        parameter = self.parameters[tensor]
        kept = self.optimizer.state[parameter] if parameter in self.optimizer.state else {}
        loaded, zeros = self.unkept[tensor], [0.0] * parameter.numel()
        state = {"weight": self.numbers(parameter)}
        for name, names in (("first", FIRST), ("second", SECOND)):
            if name == "second" and not self.adaptive:
                continue
            key = self.key(kept, names)
            # What is not kept with these settings, as SGD's buffer without momentum, is as it was loaded.
            state[name] = loaded.get(name, zeros) if key is None else self.numbers(kept[key])
        key = self.key(kept, STEPS)
        if key is not None:
            state["steps"] = int(kept[key])
        elif self.adaptive:
            state["steps"] = loaded.get("steps", 0)
        return state

    def tensor(self, numbers, shape):
        """Exact: each number is a float32."""
        return self.laid(self.torch.tensor(numbers, dtype=self.torch.float32).reshape(shape))

    def laid(self, tensor):
        """In memory as was asked for."""
        if self.channels_last and tensor.dim() == 4:
            return tensor.contiguous(memory_format=self.torch.channels_last)
        return tensor

    def numbers(self, tensor):
        return tensor.detach().to(self.torch.float64).reshape(-1).tolist()


def main():
    parser = argparse.ArgumentParser(description="A class with torch's optimizer interface as a port.")
    parser.add_argument("cls", metavar="module:class")
    parser.add_argument("--algorithm", choices=sorted(ALGORITHMS.values()))
    parser.add_argument("--set", action="append", default=[], metavar="name=value")
    arguments = parser.parse_args()
    module, _, name = arguments.cls.partition(":")
    algorithm = arguments.algorithm or next((title for part, title in ALGORITHMS.items() if part in name.lower()), None)
    if algorithm is None:
        parser.error("the name %s says nothing of the algorithm: give --algorithm" % name)
    extra = {key: ast.literal_eval(value) for key, _, value in (each.partition("=") for each in arguments.set)}

    def make():
        sys.path.insert(0, os.getcwd())
        import torch  # not before standard output is protected: libraries print

        torch.set_num_threads(1)
        return TorchPort(torch, getattr(importlib.import_module(module), name), algorithm, extra)

    port.serve(make)


if __name__ == "__main__":
    main()
