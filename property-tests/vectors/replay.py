"""Replays vectors on a class with the interface of torch's optimizers: python3 replay.py adamw-official.json torch.optim:AdamW"""
import importlib, json, sys, torch

KEPT = {"exp_avg": "first", "momentum_buffer": "first", "momentum": "first", "exp_avg_sq": "second"}
NAMES = {"learningRate": "lr", "weightDecay": "weight_decay", "weightDecayRatio": "wd_ratio"}

def numbers(texts, shape=-1):
    return torch.tensor([float.fromhex(text) for text in texts], dtype=torch.float64).reshape(shape)

def keywords(hyper):
    given = {NAMES.get(k, k): v if isinstance(v, bool) else float.fromhex(v) for k, v in hyper.items()}
    return dict(given, betas=(given.pop("beta1"), given.pop("beta2"))) if "beta1" in given else given

def fits(values, way):
    expected, bound = numbers(way["expected"]), numbers(way["bound"])
    return (values == expected) | ((values - expected).abs() <= bound) | bound.isinf() | (values.isnan() & expected.isnan())

def wrong(held, allowed):
    for name, values in held.items():
        right = fits(values, allowed[name]) | fits(values, allowed[name].get("or", allowed[name]))
        for i in (~right).nonzero().flatten().tolist():
            texts = values[i].item().hex(), allowed[name]["expected"][i], allowed[name]["bound"][i]
            return "%s[%d] is %s, not %s within %s" % (name, i, *texts)

def replay(cls, vector):
    tensors = [torch.nn.Parameter(torch.ones(t["shape"])) for t in vector["tensors"]]
    groups = [(keywords(group["hyper"]), [tensors[i] for i in group["tensors"]]) for group in vector["groups"]]
    scratch, port = [cls([dict(hyper, params=params) for hyper, params in groups], **groups[0][0]) for _ in range(2)]
    for w in tensors:
        w.grad = torch.ones_like(w)
    scratch.step()  # shows what state the class keeps
    for w, t in zip(tensors, vector["tensors"]):
        w.data.copy_(numbers(t["weight"], w.shape))
        for key, kept in scratch.state[w].items() if t["steps"] else ():
            moment = KEPT.get(key) if kept is not None else None
            port.state[w][key] = kept.copy_(numbers(t[moment], w.shape)) if moment else t["steps"] + 0 * kept if key == "step" else kept
    for number, step in enumerate(vector["steps"]):
        for w, weight in zip(tensors, step.get("weights", ())):
            w.data.copy_(numbers(weight, w.shape))
        for w, gradient in zip(tensors, step["gradients"]):
            w.grad = None if gradient is None else numbers(gradient, w.shape).float()
        port.step()
        for i, (w, after) in enumerate(zip(tensors, step["after"])):
            held = {name: port.state[w][key] for key, name in KEPT.items() if port.state[w].get(key) is not None}
            held = {name: value.detach().double().flatten() for name, value in dict(held, weight=w).items()}
            faults = [wrong(held, choice) for choice in after["alternatives"]]
            if None in faults and after["steps"] not in (None, int(port.state[w].get("step", after["steps"] or 0))):
                faults = ["it has counted %d steps, not %d" % (port.state[w]["step"], after["steps"])]
            if None not in faults:
                return "step %d, tensor %d: %s" % (number + 1, i, faults[0])

vectors = json.load(open(sys.argv[1]))["vectors"]
module, _, name = sys.argv[2].partition(":")
faults = [replay(getattr(importlib.import_module(module), name), vector) for vector in vectors]
for vector, fault in [each for each in zip(vectors, faults) if each[1]]:
    print("%s (%s): %s\n    %s" % (vector["id"], ", ".join(vector["flags"]), fault, vector["comment"]))
print("%s: %d of %d vectors followed" % (sys.argv[2], faults.count(None), len(faults)))
sys.exit(any(faults))
