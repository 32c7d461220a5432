"""Replays vectors on a class with the interface of torch's optimizers, and says which of them it does not follow:

    python3 replay.py adamw-official.json torch.optim:AdamW
"""
import copy, importlib, json, sys
import torch

KEPT = {"first": ("exp_avg", "momentum_buffer", "momentum"), "second": ("exp_avg_sq",), "steps": ("step",)}
NAMES = {"learningRate": "lr", "weightDecay": "weight_decay", "weightDecayRatio": "wd_ratio"}

def tensor(texts, shape):
    return torch.tensor([float.fromhex(t) for t in texts], dtype=torch.float64).float().reshape(shape)

def keywords(hyper):
    given = {NAMES.get(k, k): v if isinstance(v, bool) else float.fromhex(v) for k, v in hyper.items()}
    return dict(given, betas=(given.pop("beta1"), given.pop("beta2"))) if "beta1" in given else given

def load(cls, hyper, optimizer, parameter, before):
    other = torch.nn.Parameter(torch.ones_like(parameter))
    other.grad = torch.ones_like(other)
    scratch = cls([other], **keywords(hyper))
    scratch.step()  # a step of another parameter shows what state the class keeps
    kept = optimizer.state[parameter] = copy.deepcopy(scratch.state[other])
    for name, key in [(n, k) for n in KEPT for k in KEPT[n] if kept.get(k) is not None]:
        count = torch.full_like(kept[key], before["steps"]) if torch.is_tensor(kept[key]) else before["steps"]
        kept[key] = count if name == "steps" else tensor(before[name], parameter.shape)

def fits(reported, allowed):
    expected, bound = [[float.fromhex(t) for t in allowed[k]] for k in ("expected", "bound")]
    return [b == float("inf") or r == e or abs(r - e) <= b or (r != r and e != e) for r, e, b in zip(reported, expected, bound)]

def first_wrong(held, choice):
    for name, values in held.items():
        right = [any(ways) for ways in zip(fits(values, choice[name]), fits(values, choice[name].get("or", choice[name])))]
        if not all(right):
            i = right.index(False)
            return "%s[%d] is %s, not %s within %s" % (name, i, values[i].hex(), *[choice[name][k][i] for k in ("expected", "bound")])

def wrong(state, parameter, after):
    held = {n: state[k].double().flatten().tolist() for n in ("first", "second") for k in KEPT[n] if state.get(k) is not None}
    held["weight"] = parameter.detach().double().flatten().tolist()
    if after["steps"] is not None and int(state.get("step", after["steps"])) != after["steps"]:
        return "it has counted %d steps, not %d" % (state["step"], after["steps"])
    faults = [first_wrong(held, choice) for choice in after["alternatives"]]
    return None if None in faults else faults[0]

def replay(cls, vector):
    parameters = [torch.nn.Parameter(tensor(t["weight"], t["shape"])) for t in vector["tensors"]]
    groups = [dict(keywords(g["hyper"]), params=[parameters[i] for i in g["tensors"]]) for g in vector["groups"]]
    optimizer = cls(groups, **keywords(vector["groups"][0]["hyper"]))
    for group in vector["groups"]:
        for i in group["tensors"]:
            if vector["tensors"][i]["steps"]:
                load(cls, group["hyper"], optimizer, parameters[i], vector["tensors"][i])
    for number, step in enumerate(vector["steps"]):
        for parameter, weight in zip(parameters, step.get("weights", ())):
            parameter.data.copy_(tensor(weight, parameter.shape))
        for parameter, gradient in zip(parameters, step["gradients"]):
            parameter.grad = None if gradient is None else tensor(gradient, parameter.shape)
        optimizer.step()
        for i, (parameter, after) in enumerate(zip(parameters, step["after"])):
            fault = wrong(optimizer.state.get(parameter, {}), parameter, after)
            if fault:
                return "step %d, tensor %d: %s" % (number + 1, i, fault)

with open(sys.argv[1]) as file:
    vectors = json.load(file)["vectors"]
module, _, name = sys.argv[2].partition(":")
faults = [(v, replay(getattr(importlib.import_module(module), name), v)) for v in vectors]
for vector, fault in [each for each in faults if each[1]]:
    print("%s (%s): %s\n    %s" % (vector["id"], ", ".join(vector["flags"]), fault, vector["comment"]))
print("%s: %d of %d vectors followed" % (sys.argv[2], sum(not f for _, f in faults), len(faults)))
sys.exit(any(f for _, f in faults))
