"""The networks in PyTorch, written from their papers and torchvision's, timm's and ReBias' definitions, without torchvision.

usage: networks.py NAME,BATCH,CHANNELS,HEIGHT,CLASSES ...

Of each network named, one after the other, standard output gets records: a line "KIND NAME COUNT", then COUNT float64
numbers as they lie in memory; after the last the line "end". Values of weights, images and loss are functions of the
tensor's number and the element's (see draw), so that the other side makes the same.
"""
import math
import sys

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

MASK = (1 << 64) - 1
GAMMA = 0x9E3779B97F4A7C15


# Numbers

def mix(z):
    """The output function of SplitMix64 (Steele, Lea and Flood 2014), on an array of uint64."""
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


def unit(seed, count):
    """The first numbers in [0, 1) of a generator of SplitMix64, java.util.SplittableRandom's nextDouble."""
    with np.errstate(over="ignore"):
        states = np.arange(1, count + 1, dtype=np.uint64) * np.uint64(GAMMA) + np.uint64(seed & MASK)
        return (mix(states) >> np.uint64(11)).astype(np.float64) * 2.0**-53


def draw(seed, shape, center=0.0, amplitude=1.0):
    """Uniform within the amplitude of the center."""
    numbers = unit(seed, math.prod(shape)).reshape(shape)
    return torch.from_numpy(center + amplitude * (2 * numbers - 1))


class Masks:
    """Where dropout and drop-path draw from while a network trains."""

    def __init__(self, seed):
        self.seed = seed
        self.drawn = 0

    def keep(self, rate, shape):
        count = math.prod(shape)
        numbers = unit((self.seed + self.drawn * GAMMA) & MASK, count)
        self.drawn += count
        return torch.from_numpy((numbers >= rate).astype(np.float64)).reshape(shape) / (1 - rate)


MASKS = Masks(0)


class Dropout(nn.Module):
    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x):
        return x * MASKS.keep(self.rate, tuple(x.shape)) if self.training and self.rate else x


class DropPath(Dropout):
    def forward(self, x):
        return x * MASKS.keep(self.rate, (x.shape[0], 1, 1, 1)) if self.training and self.rate else x


# Residual networks

class Basic(nn.Module):
    def __init__(self, cin, planes, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(cin, planes, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(planes)
        self.conv2 = nn.Conv2d(planes, planes, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(planes)
        if stride != 1 or cin != planes:
            self.downsample = nn.Sequential(
                nn.Conv2d(cin, planes, 1, stride, bias=False), nn.BatchNorm2d(planes))

    def branch(self, x):
        return self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x)))))

    def forward(self, x):
        return F.relu(self.branch(x) + (self.downsample(x) if hasattr(self, "downsample") else x))


class Bottleneck(nn.Module):
    def __init__(self, cin, planes, stride):
        super().__init__()
        cout = 4 * planes
        self.conv1 = nn.Conv2d(cin, planes, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(planes)
        self.conv2 = nn.Conv2d(planes, planes, 3, stride, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(planes)
        self.conv3 = nn.Conv2d(planes, cout, 1, bias=False)
        self.bn3 = nn.BatchNorm2d(cout)
        if stride != 1 or cin != cout:
            self.downsample = nn.Sequential(nn.Conv2d(cin, cout, 1, stride, bias=False), nn.BatchNorm2d(cout))

    def forward(self, x):
        y = F.relu(self.bn1(self.conv1(x)))
        y = F.relu(self.bn2(self.conv2(y)))
        return F.relu(self.bn3(self.conv3(y)) + (self.downsample(x) if hasattr(self, "downsample") else x))


class PatchBlock(nn.Module):
    """BagNet's: no padding, the shortcut is cropped."""

    def __init__(self, cin, planes, stride, kernel):
        super().__init__()
        self.conv1 = nn.Conv2d(cin, planes, kernel, stride, bias=False)
        self.bn1 = nn.BatchNorm2d(planes)
        self.conv2 = nn.Conv2d(planes, planes, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(planes)
        if stride != 1 or cin != planes:
            self.downsample = nn.Sequential(
                nn.Conv2d(cin, planes, 1, stride, bias=False), nn.BatchNorm2d(planes))

    def forward(self, x):
        y = self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x)))))
        carried = self.downsample(x) if hasattr(self, "downsample") else x
        return F.relu(y + carried[:, :, :y.shape[2], :y.shape[3]])


class Network(nn.Module):
    """map: images to features over the image; head: from their mean to scores."""

    def forward(self, x):
        features = self.map(x).mean(dim=(2, 3))
        return features, self.head(features)


class ResNet(Network):
    def __init__(self, block, blocks, classes):
        super().__init__()
        expansion = 4 if block is Bottleneck else 1
        self.conv1 = nn.Conv2d(3, 64, 7, 2, 3, bias=False)
        self.bn1 = nn.BatchNorm2d(64)
        self.stages = len(blocks)
        cin = 64
        for i, count in enumerate(blocks):
            planes = 64 * 2**i
            made = []
            for j in range(count):
                made.append(block(cin, planes, 2 if j == 0 and i > 0 else 1))
                cin = planes * expansion
            self.add_module("layer%d" % (i + 1), nn.Sequential(*made))
        self.fc = nn.Linear(cin, classes)

    def map(self, x):
        x = F.max_pool2d(F.relu(self.bn1(self.conv1(x))), 3, 2, 1)
        for i in range(self.stages):
            x = getattr(self, "layer%d" % (i + 1))(x)
        return x

    def head(self, features):
        return self.fc(features)


class SmallResNet(Network):
    """Three blocks behind a 3 x 3 stem: bottlenecks."""

    def __init__(self, channels, classes):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, 16, 3, 1, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(16)
        self.layer1 = nn.Sequential(Bottleneck(16, 16, 1))
        self.layer2 = nn.Sequential(Bottleneck(64, 32, 2))
        self.layer3 = nn.Sequential(Bottleneck(128, 64, 2))
        self.fc = nn.Linear(256, classes)

    def map(self, x):
        return self.layer3(self.layer2(self.layer1(F.relu(self.bn1(self.conv1(x))))))

    def head(self, features):
        return self.fc(features)


class ResNet8(Network):
    def __init__(self, channels, width, classes):
        super().__init__()
        self.stem = nn.Sequential()
        self.stem.add_module("conv", nn.Conv2d(channels, width, 3, 1, 1, bias=False))
        self.stem.add_module("bn", nn.BatchNorm2d(width))
        self.stage1 = Basic(width, width, 1)
        self.stage2 = Basic(width, 2 * width, 2)
        self.stage3 = Basic(2 * width, 4 * width, 2)
        self.classifier = nn.Linear(4 * width, classes)

    def map(self, x):
        return self.stage3(self.stage2(self.stage1(F.relu(self.stem(x)))))

    def head(self, features):
        return self.classifier(features)


class BagNet(Network):
    def __init__(self, channels, width, blocks, strides, classes):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, width, 1, bias=False)
        self.conv2 = nn.Conv2d(width, width, 3, bias=False)
        self.bn1 = nn.BatchNorm2d(width, momentum=0.001)
        self.stages = len(strides)
        cin = width
        for i, stride in enumerate(strides):
            planes = width * 2**i
            made = []
            for j in range(blocks):
                made.append(PatchBlock(cin, planes, stride if j == 0 else 1, 3 if i == 0 and j == 0 else 1))
                cin = planes
            self.add_module("layer%d" % (i + 1), nn.Sequential(*made))
        self.fc = nn.Linear(cin, classes)

    def map(self, x):
        x = F.relu(self.bn1(self.conv2(self.conv1(x))))
        for i in range(self.stages):
            x = getattr(self, "layer%d" % (i + 1))(x)
        return x

    def head(self, features):
        return self.fc(features)


# Wide residual networks

class Preactivation(nn.Module):
    def __init__(self, cin, cout, stride):
        super().__init__()
        self.bn1 = nn.BatchNorm2d(cin)
        self.conv1 = nn.Conv2d(cin, cout, 3, stride, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(cout)
        self.conv2 = nn.Conv2d(cout, cout, 3, 1, 1, bias=False)
        self.stride = stride
        self.missing = cout - cin

    def forward(self, x):
        y = F.leaky_relu(self.bn1(x), 0.1)
        z = self.conv2(F.leaky_relu(self.bn2(self.conv1(y)), 0.1))
        if self.missing == 0:
            return x + z
        pooled = F.avg_pool2d(y, self.stride, self.stride)
        zeros = pooled.new_zeros(pooled.shape[0], self.missing // 2, *pooled.shape[2:])
        return torch.cat([zeros, pooled, zeros], 1) + z


class Group(nn.Module):
    def __init__(self, blocks):
        super().__init__()
        self.layer = nn.Sequential(*blocks)

    def forward(self, x):
        return self.layer(x)


class WideResNet(Network):
    def __init__(self, channels, depth, factor, classes):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, 16, 3, 1, 1, bias=False)
        cin = 16
        for i in range(3):
            cout = 16 * 2**i * factor
            blocks = []
            for j in range((depth - 4) // 6):
                blocks.append(Preactivation(cin, cout, 2 if j == 0 and i > 0 else 1))
                cin = cout
            self.add_module("block%d" % (i + 1), Group(blocks))
        self.bn1 = nn.BatchNorm2d(cin)
        self.fc = nn.Linear(cin, classes)

    def map(self, x):
        return F.leaky_relu(self.bn1(self.block3(self.block2(self.block1(self.conv1(x))))), 0.1)

    def head(self, features):
        return self.fc(features)


# MobileNetV2

def conv_bn_relu6(cin, cout, kernel, stride=1, groups=1):
    return nn.Sequential(
        nn.Conv2d(cin, cout, kernel, stride, kernel // 2, groups=groups, bias=False),
        nn.BatchNorm2d(cout),
        nn.ReLU6())


class Inverted(nn.Module):
    def __init__(self, cin, cout, stride, expansion):
        super().__init__()
        hidden = cin * expansion
        layers = [conv_bn_relu6(cin, hidden, 1)] if expansion > 1 else []
        layers.append(conv_bn_relu6(hidden, hidden, 3, stride, hidden))
        layers += [nn.Conv2d(hidden, cout, 1, bias=False), nn.BatchNorm2d(cout)]
        self.conv = nn.Sequential(*layers)
        self.same = stride == 1 and cin == cout

    def forward(self, x):
        return x + self.conv(x) if self.same else self.conv(x)


class MobileNetV2(Network):
    def __init__(self, channels, stem, stem_stride, stages, last, classes):
        super().__init__()
        layers = [conv_bn_relu6(channels, stem, 3, stem_stride)]
        cin = stem
        for expansion, cout, count, stride in stages:
            for j in range(count):
                layers.append(Inverted(cin, cout, stride if j == 0 else 1, expansion))
                cin = cout
        layers.append(conv_bn_relu6(cin, last, 1))
        self.features = nn.Sequential(*layers)
        self.classifier = nn.Sequential(Dropout(0.2), nn.Linear(last, classes))

    def map(self, x):
        return self.features(x)

    def head(self, features):
        return self.classifier(features)


# EfficientNet

class SqueezeExcite(nn.Module):
    def __init__(self, channels, reduced):
        super().__init__()
        self.conv_reduce = nn.Conv2d(channels, reduced, 1)
        self.conv_expand = nn.Conv2d(reduced, channels, 1)

    def forward(self, x):
        gate = self.conv_expand(F.silu(self.conv_reduce(x.mean(dim=(2, 3), keepdim=True))))
        return x * torch.sigmoid(gate)


class MbConv(nn.Module):
    def __init__(self, cin, cout, kernel, stride, expansion, rate):
        super().__init__()
        hidden = cin * expansion
        self.expands = expansion > 1
        if self.expands:
            self.conv_pw = nn.Conv2d(cin, hidden, 1, bias=False)
            self.bn1 = nn.BatchNorm2d(hidden)
            self.conv_dw = nn.Conv2d(hidden, hidden, kernel, stride, kernel // 2, groups=hidden, bias=False)
            self.bn2 = nn.BatchNorm2d(hidden)
            self.se = SqueezeExcite(hidden, cin // 4)
            self.conv_pwl = nn.Conv2d(hidden, cout, 1, bias=False)
            self.bn3 = nn.BatchNorm2d(cout)
        else:
            self.conv_dw = nn.Conv2d(cin, cin, kernel, stride, kernel // 2, groups=cin, bias=False)
            self.bn1 = nn.BatchNorm2d(cin)
            self.se = SqueezeExcite(cin, cin // 4)
            self.conv_pw = nn.Conv2d(cin, cout, 1, bias=False)
            self.bn2 = nn.BatchNorm2d(cout)
        self.drop_path = DropPath(rate)
        self.same = stride == 1 and cin == cout

    def forward(self, x):
        if self.expands:
            y = F.silu(self.bn1(self.conv_pw(x)))
            y = F.silu(self.bn2(self.conv_dw(y)))
            y = self.bn3(self.conv_pwl(self.se(y)))
        else:
            y = F.silu(self.bn1(self.conv_dw(x)))
            y = self.bn2(self.conv_pw(self.se(y)))
        return self.drop_path(y) + x if self.same else y


def rounded(channels, width):
    scaled = channels * width
    near = max(8, int(scaled + 4) // 8 * 8)
    return near + 8 if near < 0.9 * scaled else near


class EfficientNet(Network):
    def __init__(self, channels, stem, stem_stride, stages, last, classes, width, depth, dropout):
        super().__init__()
        cin = rounded(stem, width)
        self.conv_stem = nn.Conv2d(channels, cin, 3, stem_stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(cin)
        counts = [math.ceil(stage[4] * depth) for stage in stages]
        done = 0
        groups = []
        for (expansion, kernel, stride, out, _), count in zip(stages, counts):
            cout = rounded(out, width)
            made = []
            for j in range(count):
                rate = 0.2 * done / sum(counts)
                made.append(MbConv(cin, cout, kernel, stride if j == 0 else 1, expansion, rate))
                cin = cout
                done += 1
            groups.append(nn.Sequential(*made))
        self.blocks = nn.Sequential(*groups)
        cout = rounded(last, width)
        self.conv_head = nn.Conv2d(cin, cout, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(cout)
        self.drop = Dropout(dropout)
        self.classifier = nn.Linear(cout, classes)

    def map(self, x):
        x = self.blocks(F.silu(self.bn1(self.conv_stem(x))))
        return F.silu(self.bn2(self.conv_head(x)))

    def head(self, features):
        return self.classifier(self.drop(features))


# ReBias' networks for coloured digits

class SimpleConvNet(Network):
    def __init__(self, channels, kernel, classes):
        super().__init__()
        layers = []
        cin = channels
        for cout in (16, 32, 64, 128):
            layers += [nn.Conv2d(cin, cout, kernel, padding=kernel // 2), nn.BatchNorm2d(cout), nn.ReLU()]
            cin = cout
        self.extracter = nn.Sequential(*layers)
        self.fc = nn.Linear(cin, classes)

    def map(self, x):
        return self.extracter(x)

    def head(self, features):
        return self.fc(features)


MOBILE = [(1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 3, 2), (6, 320, 1, 1)]
MOBILE_MINI = [(1, 8, 1, 1), (6, 16, 2, 2), (6, 24, 2, 2), (6, 32, 1, 1)]
EFFICIENT = [
    (1, 3, 1, 16, 1), (6, 3, 2, 24, 2), (6, 5, 2, 40, 2), (6, 3, 2, 80, 3),
    (6, 5, 1, 112, 3), (6, 5, 2, 192, 4), (6, 3, 1, 320, 1)]
EFFICIENT_MINI = [(1, 3, 1, 8, 1), (6, 3, 2, 16, 2), (6, 5, 2, 24, 2), (6, 3, 1, 32, 1)]


def efficient(width, depth, dropout):
    return lambda channels, classes: EfficientNet(
        channels, 32, 2, EFFICIENT, 1280, classes, width, depth, dropout)


def efficient_mini(width, depth):
    return lambda channels, classes: EfficientNet(
        channels, 16, 1, EFFICIENT_MINI, 128, classes, width, depth, 0.2)


NETWORKS = {
    "resnet18": lambda channels, classes: ResNet(Basic, [2, 2, 2, 2], classes),
    "resnet50": lambda channels, classes: ResNet(Bottleneck, [3, 4, 6, 3], classes),
    "resnet-bottleneck-mini": SmallResNet,
    "resnet8": lambda channels, classes: ResNet8(channels, 16, classes),
    "wrn-34-10": lambda channels, classes: WideResNet(channels, 34, 10, classes),
    "wrn-16-1": lambda channels, classes: WideResNet(channels, 16, 1, classes),
    "wrn-10-2": lambda channels, classes: WideResNet(channels, 10, 2, classes),
    "mobilenet-v2": lambda channels, classes: MobileNetV2(channels, 32, 2, MOBILE, 1280, classes),
    "mobilenet-v2-mini": lambda channels, classes: MobileNetV2(channels, 16, 1, MOBILE_MINI, 128, classes),
    "efficientnet-b0": efficient(1.0, 1.0, 0.2),
    "efficientnet-b1": efficient(1.0, 1.1, 0.2),
    "efficientnet-b2": efficient(1.1, 1.2, 0.3),
    "efficientnet-b3": efficient(1.2, 1.4, 0.3),
    "efficientnet-mini-b0": efficient_mini(1.0, 1.0),
    "efficientnet-mini-b1": efficient_mini(1.0, 1.1),
    "rebias-f": lambda channels, classes: SimpleConvNet(channels, 7, classes),
    "rebias-g": lambda channels, classes: SimpleConvNet(channels, 1, classes),
    "bagnet18": lambda channels, classes: BagNet(channels, 64, 2, [2, 2, 2, 1], classes),
    "bagnet-mini": lambda channels, classes: BagNet(channels, 16, 1, [2, 2, 1], classes),
}


# Comparison

def value(number, name, tensor):
    """The values of the tensor of this number: weights by their fan in, gains and variances near one, the rest near zero."""
    if tensor.dim() > 1:
        return draw(number, tuple(tensor.shape), 0.0, math.sqrt(6 / math.prod(tensor.shape[1:])))
    center = 1.0 if name.endswith(("weight", "running_var")) else 0.0
    return draw(number, tuple(tensor.shape), center, 0.25)


def fill(network):
    recorded = [(name, tensor) for name, tensor in network.named_buffers() if "running" in name]
    with torch.no_grad():
        for number, (name, tensor) in enumerate(list(network.named_parameters()) + recorded):
            tensor.copy_(value(number << 40, name, tensor))
    return recorded


def put(kind, name, tensor):
    numbers = tensor.detach().contiguous().numpy()
    sys.stdout.buffer.write(("%s %s %d\n" % (kind, name, numbers.size)).encode())
    sys.stdout.buffer.write(numbers.data)


def run(kind, network, images):
    """Scores, features and gradients of a loss that is linear in both."""
    global MASKS
    MASKS = Masks(7)
    images = images.clone().requires_grad_(True)
    features, scores = network(images)
    loss = (scores * draw(-1, scores.shape)).sum() + (features * draw(-2, features.shape)).sum()
    loss.backward()
    put(kind, "features", features)
    put(kind, "scores", scores)
    put(kind, "images", images.grad)


def compare(name, batch, channels, height, classes):
    network = NETWORKS[name](channels, classes).double()
    recorded = fill(network)
    images = draw(-3, (batch, channels, height, height))
    network.eval().requires_grad_(False)
    run("evaluation", network, images)
    network.train().requires_grad_(True)
    run("training", network, images)
    for parameter, tensor in network.named_parameters():
        put("gradient", parameter, tensor.grad)
    for statistic, tensor in recorded:
        put("statistic", statistic, tensor)
    sys.stdout.buffer.write(b"end\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    torch.set_num_threads(1)
    for kind in (nn.Conv2d, nn.Linear):
        kind.reset_parameters = lambda self: None  # every value is replaced
    for argument in sys.argv[1:]:
        name, *sizes = argument.split(",")
        compare(name, *map(int, sizes))
