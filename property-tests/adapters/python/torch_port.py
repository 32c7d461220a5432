"""A class with torch's optimizer interface as a port: python3 torch_port.py torch.optim:AdamW

The argument is module:class, any that Python can import (set PYTHONPATH for one's own). Options:
    --algorithm SGD|SGDP|Adam|AdamW|AdamP   which it is, where the class's name does not say
    --set name=value                        a keyword argument of its own (a Python literal), again and again
    --map name=theirs                       what it calls a hyper-parameter of the protocol, betas, or first, second and
                                            steps of its state, where that is none of the usual names; again and again
    --version TEXT                          where the package has none: a release, a commit
"""

import copy
import sys

import adamp_port as port

DTYPES = ["float32", "float64", "bfloat16", "float16"]

# The constructor's names of hyper-parameters, where they are not the protocol's.
HYPER = {"learningRate": ("lr",), "weightDecay": ("weight_decay",), "weightDecayRatio": ("wd_ratio",)}

# The names under which optimizers keep their state.
STATE = {
    "first": ("exp_avg", "momentum_buffer", "momentum", "buf", "m"),
    "second": ("exp_avg_sq", "v"),
    "steps": ("step", "steps"),
}


class TorchPort:
    def __init__(self, torch, cls, arguments):
        self.torch, self.cls, self.arguments = torch, cls, arguments
        self.names = dict(HYPER, **arguments.names)
        self.accepted = port.accepted_by(cls.__init__)
        self.moments = ("first", "second") if arguments.algorithm.startswith("Adam") else ("first",)
        self.counter = None  # the key of a step count that a group keeps for all its tensors

    def hello(self):
        dtypes = [each for each in DTYPES if self.steps_in(each)]
        # A count that is the group's, or none as in SGD: whoever asks can count a tensor's gradients.
        counts = "second" in self.moments and self.counter is None
        return {
            "port": port.title(self.cls.__module__ + ":" + self.cls.__name__, self.arguments.extra),
            "version": self.arguments.version or port.version_of(self.cls.__module__),
            "algorithms": [self.arguments.algorithm],
            "dtypes": dtypes,
            "layouts": ["channels-last"],
            "shows": ["moments", "steps"] if counts else ["moments"],
            **port.limits(self.arguments.algorithm, self.names, self.accepted),
        }

    def steps_in(self, dtype):
        """Whether torch has what it takes to step a tensor of the dtype: on a CPU it may lack it for float16."""
        adaptive = {"beta1": 0.9, "beta2": 0.999, "eps": 1e-8} if "second" in self.moments else {}
        one = self.torch.ones(1, dtype=getattr(self.torch, dtype))
        try:
            self.template(one, self.keywords(dict(adaptive, learningRate=0.1, weightDecay=0.0)))
        except port.Unsupported:
            pass  # so create will be too
        except RuntimeError as problem:
            return "not implemented for" not in str(problem)
        return True

    def keywords(self, hyper):
        hyper = dict(hyper)
        if "beta1" in hyper:
            hyper["betas"] = (hyper.pop("beta1"), hyper.pop("beta2"))
        return dict(port.keywords(hyper, self.names, self.accepted), **self.arguments.extra)

    def make(self, groups):
        """An optimizer of (parameters, keyword arguments) pairs."""
        try:
            return self.cls([dict(g, params=p) for p, g in groups], **groups[0][1])
        except (ValueError, TypeError, NotImplementedError) as problem:
            hint = "; give it with --set NAME=VALUE" if "required" in str(problem) else ""
            raise port.Unsupported(str(problem) + hint)

    def create(self, request):
        if request["dtype"] not in DTYPES:
            raise port.Unsupported("dtype %s is not offered" % request["dtype"])
        if request["algorithm"] != self.arguments.algorithm:
            raise port.Unsupported("this is %s" % self.arguments.algorithm)
        self.dtype = getattr(self.torch, request["dtype"])
        self.channels_last = request.get("layout") == "channels-last"
        shapes = [tuple(shape) for shape in request["tensors"]]
        zeros = (self.laid_out(self.torch.zeros(shape, dtype=self.dtype)) for shape in shapes)
        self.parameters = [self.torch.nn.Parameter(each) for each in zeros]
        self.unkept = [{} for _ in self.parameters]
        self.ages = [0 for _ in self.parameters]
        self.settings, self.members, groups = {}, {}, []
        for group in request["groups"]:
            self.members.update((i, (len(groups), group["tensors"])) for i in group["tensors"])
            given = self.keywords(port.hyper_parameters(group))
            self.settings.update((i, given) for i in group["tensors"])
            groups.append(([self.parameters[i] for i in group["tensors"]], given))
        self.optimizer = self.make(groups)

    def laid_out(self, tensor):
        return tensor.movedim(1, -1).contiguous().movedim(-1, 1) if self.channels_last and tensor.dim() > 2 else tensor

    def template(self, parameter, given):
        """What the optimizer keeps of such a parameter, learnt from a step of another one."""
        other = self.torch.nn.Parameter(self.torch.ones_like(parameter))
        other.grad = self.torch.ones_like(other)
        scratch = self.make([([other], given)])
        scratch.step()
        kept = copy.deepcopy(scratch.state[other])
        if self.key(kept, "steps") is None:
            self.counter = self.key(scratch.param_groups[0], "steps")
        return kept

    def load(self, tensor, state):
        parameter = self.parameters[tensor]
        with self.torch.no_grad():
            parameter.copy_(self.tensor(state["weight"], parameter.shape))
        self.unkept[tensor] = state
        self.ages[tensor] = state["steps"]
        if self.counter:
            # A count that is every tensor's: the group has made the steps of the oldest, gradients missed among them.
            members = self.members[tensor]
            self.optimizer.param_groups[members[0]][self.counter] = max(self.ages[i] for i in members[1])
        if state["steps"] == 0 and not any(any(state[name]) for name in self.moments):
            self.optimizer.state.pop(parameter, None)
            return
        kept = self.template(parameter.detach(), self.settings[tensor])
        for name in self.moments:
            key = self.key(kept, name)
            if key is not None:
                kept[key].copy_(self.tensor(state[name], parameter.shape))
        key = self.key(kept, "steps")
        if key is not None:
            count = kept[key]
            kept[key] = count.fill_(state["steps"]) if self.torch.is_tensor(count) else state["steps"]
        self.optimizer.state[parameter] = kept

    def key(self, kept, name):
        return next((key for key in self.arguments.names.get(name, STATE[name]) if kept.get(key) is not None), None)

    def step(self, gradients):
        for parameter, gradient in zip(self.parameters, gradients):
            parameter.grad = None if gradient is None else self.laid_out(self.tensor(gradient, parameter.shape))
        self.optimizer.step()
        self.ages = [age + 1 for age in self.ages]

    def report(self, tensor):
        parameter = self.parameters[tensor]
        kept = self.optimizer.state[parameter] if parameter in self.optimizer.state else {}
        loaded, zeros = self.unkept[tensor], [0.0] * parameter.numel()
        state = {"weight": self.numbers(parameter)}
        for name in self.moments:
            key = self.key(kept, name)
            # What is not kept with these settings, as SGD's buffer without momentum, is as it was loaded.
            state[name] = loaded.get(name, zeros) if key is None else self.numbers(kept[key])
        key = self.key(kept, "steps")
        if key is not None:
            state["steps"] = int(kept[key])
        elif "second" in self.moments:
            state["steps"] = loaded.get("steps", 0)
        return state

    def tensor(self, numbers, shape):
        """Exact: each number is one of the dtype."""
        return self.torch.tensor(numbers, dtype=self.dtype).reshape(shape)

    def numbers(self, tensor):
        return tensor.detach().to(self.torch.float64).reshape(-1).tolist()


def main():
    arguments = port.adapter_arguments("A class with torch's optimizer interface as a port.", "module:class")

    def make():
        torch = port.library("torch")  # not before standard output is protected: libraries print
        torch.set_num_threads(1)
        cls = port.import_named(arguments.module, arguments.name)
        if not callable(getattr(cls, "step", None)):
            sys.exit("%s has no method step: it is no optimizer with torch's interface" % arguments.subject)
        return TorchPort(torch, cls, arguments)

    port.serve(make)


if __name__ == "__main__":
    main()
