"""Times torch's fused AdamW, and AdamP written plainly in Python, on ResNet50's parameters on the GPU."""

import statistics
import time

import torch

WARM_UP, ROUNDS, STEPS = 5, 30, 10
DELTA, RATIO, BETA1, BETA2, EPS, LR, DECAY = 0.1, 0.1, 0.9, 0.999, 1e-8, 1e-3, 1e-2


def resnet50():
    shapes, channels = [], 64

    def convolution(out, into, size):
        shapes.extend([(out, into, size, size), (out,), (out,)])

    convolution(64, 3, 7)
    for width, blocks in ((64, 3), (128, 4), (256, 6), (512, 3)):
        for block in range(blocks):
            convolution(width, channels, 1)
            convolution(width, width, 3)
            convolution(4 * width, width, 1)
            if block == 0:
                convolution(4 * width, channels, 1)
            channels = 4 * width
    return shapes + [(1000, 2048), (1000,)]


def projected(weight, gradient, step):
    """The step without its part along the weight, if the gradient looks orthogonal to it; and the decay's ratio."""
    for rows in (weight.shape[0], 1):
        w, g = weight.view(rows, -1), gradient.view(rows, -1)
        cosine = torch.nn.functional.cosine_similarity(w, g, dim=1, eps=EPS).abs().max()
        if cosine < DELTA / w.shape[1] ** 0.5:
            unit = w / (w.norm(dim=1, keepdim=True) + EPS)
            p = step.view(rows, -1)
            return (p - unit * (unit * p).sum(dim=1, keepdim=True)).view_as(step), RATIO
    return step, 1


class PlainAdamP:
    def __init__(self, parameters):
        self.parameters = parameters
        self.moments = [(torch.zeros_like(p), torch.zeros_like(p)) for p in parameters]
        self.steps = 0

    @torch.no_grad()
    def step(self):
        self.steps += 1
        first, second = 1 - BETA1**self.steps, 1 - BETA2**self.steps
        for parameter, (m, v) in zip(self.parameters, self.moments):
            g = parameter.grad
            m.mul_(BETA1).add_(g, alpha=1 - BETA1)
            v.mul_(BETA2).addcmul_(g, g, value=1 - BETA2)
            step, ratio = m / (v.sqrt() / second**0.5 + EPS), 1
            if parameter.dim() > 1:
                step, ratio = projected(parameter, g, step)
            parameter.mul_(1 - LR * DECAY * ratio)
            parameter.add_(step, alpha=-LR / first)


def measure(name, optimizer):
    times = []
    for round_ in range(-WARM_UP, ROUNDS):
        torch.cuda.synchronize()
        start = time.perf_counter()
        for _ in range(STEPS):
            optimizer.step()
        torch.cuda.synchronize()
        if round_ >= 0:
            times.append(1e3 * (time.perf_counter() - start) / STEPS)
    low, middle, high = statistics.quantiles(times, n=4)
    print(f"{name:30} {middle:8.3f} ms a step (quartiles {low:.3f} to {high:.3f})")


def main():
    torch.manual_seed(17)
    print(f"torch {torch.__version__} on {torch.cuda.get_device_name()}")
    parameters = [(0.1 * torch.randn(shape, device="cuda")).requires_grad_() for shape in resnet50()]
    for parameter in parameters:
        parameter.grad = torch.randn_like(parameter)
    measure("torch AdamW, fused", torch.optim.AdamW(parameters, lr=LR, weight_decay=DECAY, fused=True))
    measure("AdamP, plain Python", PlainAdamP(parameters))


if __name__ == "__main__":
    main()
