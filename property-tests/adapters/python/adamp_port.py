"""The port's side of PROTOCOL.md, version 1: what every adapter in Python shares. Nothing but the standard library.

An adapter makes an object with
    hello() -> dict              the fields of the answer to "hello", but for "protocol"
    create(request) -> None      a new optimizer, weights and moments at zero
    load(tensor, state) -> None  state: {"weight": [float], "first": [float], "second": [float], "steps": int}
    step(gradients) -> None      a list of lists of floats; None for a missing gradient
    report(tensor) -> dict       as the state of load
and calls serve(it). An exception of its own is answered as an error of kind "failed"; Unsupported as "unsupported".
"""

import argparse
import ast
import difflib
import importlib
import importlib.metadata
import inspect
import json
import os
import sys
import traceback

PROTOCOL = 1
ALGORITHMS = {"sgdp": "SGDP", "adamp": "AdamP", "adamw": "AdamW", "adam": "Adam", "sgd": "SGD"}

LIBRARIES = ("torch", "tensorflow", "keras", "jax", "jaxlib", "numpy")


class Unsupported(Exception):
    """What is asked for is not offered: no fault."""


def parse(text):
    """The number that a string of the protocol is."""
    return float(text) if text in ("nan", "inf", "-inf") else float.fromhex(text)


def show(number):
    """A number as a string of the protocol."""
    if number != number:
        return "nan"
    if number in (float("inf"), float("-inf")):
        return "inf" if number > 0 else "-inf"
    return number.hex()


def hyper_parameters(group):
    """The hyper-parameters of a group as numbers, nesterov as a bool."""
    return {name: value if isinstance(value, bool) else parse(value) for name, value in group["hyper"].items()}


# A hyper-parameter that an optimizer lacks is offered at this value alone.
NEUTRAL = {"momentum": 0.0, "dampening": 0.0, "weightDecay": 0.0, "delta": 0.1, "weightDecayRatio": 0.1, "nesterov": False}


def keywords(hyper, names, accepted):
    """Hyper-parameters as an optimizer's keyword arguments; those it lacks must not matter.

    names: what it may call them, by the protocol's name; accepted: a set of names, None where it takes any.
    """
    taken = {}
    for name, value in hyper.items():
        known = names.get(name, (name,))
        theirs = next((each for each in known if accepted is None or each in accepted), None)
        if theirs is not None:
            taken[theirs] = value
        elif NEUTRAL.get(name) != value:
            raise Unsupported("it takes no %s: if another argument is that, give --map %s=ITS_NAME" % (known[0], name))
    return taken


# What cases need not ask of an implementation that lacks it, by algorithm.
LIMITS = {"dampening": "no-dampening", "nesterov": "no-nesterov", "weightDecay": "no-weight-decay"}
OPTIONAL = {"SGD": LIMITS, "SGDP": LIMITS, "AdamP": ("nesterov", "weightDecay"), "Adam": ("weightDecay",), "AdamW": ()}


def limits(algorithm, names, accepted):
    """The field of hello for an optimizer that takes no other arguments than those accepted."""
    if accepted is None:
        return {}
    lacking = [name for name in OPTIONAL[algorithm] if not accepted.intersection(names.get(name, (name,)))]
    return {"limits": {algorithm: [LIMITS[name] for name in lacking]}} if lacking else {}


def accepted_by(function):
    """The names of a function's arguments; None if it takes any keyword."""
    parameters = inspect.signature(function).parameters
    return None if any(p.kind is p.VAR_KEYWORD for p in parameters.values()) else set(parameters)


def adapter_arguments(description, subject):
    """The command line that adapters of optimizer classes share: the parsed one, with extra, names, module and name."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("subject", metavar=subject, help="such as torch.optim:AdamW")
    parser.add_argument("--algorithm", choices=sorted(ALGORITHMS.values()), help="where its name does not say which it is")
    parser.add_argument(
        "--set", action="append", default=[], metavar="name=value",
        help="an argument of its own, a literal of Python's, such as foreach=True; again for several")
    parser.add_argument(
        "--map", action="append", default=[], metavar="name=theirs",
        help="what it calls a hyper-parameter, or first, second, steps of its state, such as learningRate=rate")
    parser.add_argument("--version", help="where its package has none")
    arguments = parser.parse_args()
    arguments.module, _, arguments.name = arguments.subject.partition(":")
    if not arguments.module or not arguments.name:
        parser.error("%s is no %s: give one, such as torch.optim:AdamW" % (arguments.subject, subject))
    named = next((title for part, title in ALGORITHMS.items() if part in arguments.name.lower()), None)
    arguments.algorithm = arguments.algorithm or named
    if arguments.algorithm is None:
        known = ", ".join(sorted(ALGORITHMS.values()))
        parser.error("the name %s says nothing of the algorithm: give --algorithm, one of %s" % (arguments.name, known))
    arguments.extra = {key: _literal(parser, value) for key, value in _pairs(parser, arguments.set)}
    arguments.names = {key: (value,) for key, value in _pairs(parser, arguments.map)}
    sys.path.insert(0, os.getcwd())
    return arguments


def _pairs(parser, texts):
    for text in texts:
        if "=" not in text:
            parser.error("%s is no name=value" % text)
    return [text.split("=", 1) for text in texts]


def _literal(parser, text):
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError):
        parser.error("%s is no literal of Python's: a text needs quotation marks of its own" % text)


def library(name):
    """Imports what an adapter needs."""
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError:
        sys.exit("this adapter needs %s, which %s has not: install it, or take another python" % (name, sys.executable))


def import_named(module, name):
    """What the command line names; the program ends in one line if there is no such thing."""
    try:
        found = importlib.import_module(module)
    except ModuleNotFoundError as problem:
        if problem.name and (module + ".").startswith(problem.name + "."):
            sys.exit("there is no module %s: install it, or set PYTHONPATH to the folder that it is in" % problem.name)
        sys.exit("cannot import %s: %s" % (module, problem))
    except Exception as problem:  # whatever its own code throws
        sys.exit("cannot import %s: %s: %s" % (module, type(problem).__name__, problem))
    if not hasattr(found, name):
        near = difflib.get_close_matches(name, dir(found), 1)
        sys.exit("%s has no %s%s" % (module, name, ": did you mean %s?" % near[0] if near else ""))
    return getattr(found, name)


def title(subject, extra):
    """What a port is called: with the arguments that it was given."""
    return subject + ("(%s)" % ", ".join("%s=%r" % each for each in extra.items()) if extra else "")


def version_of(module):
    """What a module's package says its version is, or whoever installed it."""
    package = module.split(".")[0]
    try:
        return str(getattr(importlib.import_module(package), "__version__", None) or importlib.metadata.version(package))
    except importlib.metadata.PackageNotFoundError:
        return "unknown"


def _numbers(state):
    return {name: value if name == "steps" else [parse(text) for text in value] for name, value in state.items()}


def _strings(state):
    return {name: value if name == "steps" else [show(number) for number in value] for name, value in state.items()}


def _perform(port, request):
    operation = request["op"]
    if operation == "hello":
        return dict(port.hello(), protocol=PROTOCOL)
    if operation == "create":
        port.create(request)
    elif operation == "load":
        port.load(request["tensor"], _numbers(request["state"]))
    elif operation == "step":
        port.step([None if g is None else [parse(text) for text in g] for g in request["gradients"]])
    elif operation == "report":
        return {"state": _strings(port.report(request["tensor"]))}
    elif operation != "bye":
        raise Unsupported("no request is called %r" % operation)
    return {}


def _private_streams():
    """Standard input and output for the protocol alone: what the port itself prints goes to standard error."""
    requests = os.fdopen(os.dup(0), "r", encoding="utf-8", errors="replace")
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    os.dup2(2, 1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    sys.stdout = sys.stderr
    return requests, answers


def _place(problem):
    """The line of the port that an exception came out of: the innermost that is no library's and no adapter's."""
    own = os.path.dirname(os.path.realpath(__file__))
    for frame in reversed(traceback.extract_tb((problem.__cause__ or problem).__traceback__)):
        path = os.path.realpath(frame.filename)
        if os.path.dirname(path) != own and not any(os.sep + name + os.sep in path for name in LIBRARIES):
            return " (%s, line %s)" % (os.path.basename(path), frame.lineno)
    return ""


def serve(make):
    """Answers until "bye" or the end of the input. make() is called when nothing can print to standard output any more."""
    requests, answers = _private_streams()
    port = make()
    for line in requests:
        request = None
        try:
            request = json.loads(line)
            answer = _perform(port, request)
        except Unsupported as problem:
            answer = {"error": {"kind": "unsupported", "reason": str(problem)}}
        except Exception as problem:  # whatever the port throws is an answer too
            reason = "%s: %s%s" % (type(problem).__name__, problem, _place(problem))
            answer = {"error": {"kind": "failed", "reason": reason}}
        identified = isinstance(request, dict)
        answer["id"] = request.get("id") if identified else None
        answers.write(json.dumps(answer) + "\n")
        answers.flush()
        if identified and request.get("op") == "bye":
            return
