# Decodes the JPEG files of a folder by Pillow, and makes of them what training wants as torchvision does: a random part
# resized to 224 x 224, flipped, a normalized float32 tensor. Prints two lines of milliseconds of processor time an image,
# one a round: decoding, and all of it. Arguments: folder, rounds.
import glob
import math
import random
import sys
import time

import numpy
import torch
from PIL import Image

torch.set_num_threads(1)
files = sorted(glob.glob(sys.argv[1] + '/*.jpg'))
rounds = int(sys.argv[2])
mean = torch.tensor([0.485, 0.456, 0.406]).view(-1, 1, 1)
deviation = torch.tensor([0.229, 0.224, 0.225]).view(-1, 1, 1)


def decode(file):
    with open(file, 'rb') as stream:
        return Image.open(stream).convert('RGB')


def part(width, height):
    for _ in range(10):
        area = width * height * random.uniform(0.08, 1)
        ratio = math.exp(random.uniform(math.log(3 / 4), math.log(4 / 3)))
        w, h = round(math.sqrt(area * ratio)), round(math.sqrt(area / ratio))
        if 0 < w <= width and 0 < h <= height:
            x, y = random.randint(0, width - w), random.randint(0, height - h)
            return x, y, x + w, y + h
    return 0, 0, width, height


def load(file):
    image = decode(file)
    image = image.crop(part(*image.size)).resize((224, 224), Image.BILINEAR)
    if random.random() < 0.5:
        image = image.transpose(Image.FLIP_LEFT_RIGHT)
    numbers = torch.from_numpy(numpy.array(image)).permute(2, 0, 1).contiguous().to(torch.float32).div(255)
    return numbers.sub_(mean).div_(deviation)


def measure(work):
    start = time.thread_time()
    for file in files:
        work(file)
    return 1000 * (time.thread_time() - start) / len(files)


times = [[measure(decode), measure(load)] for _ in range(rounds + 1)][1:]
for column in zip(*times):
    print(*column)
