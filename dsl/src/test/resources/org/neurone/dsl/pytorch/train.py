"""Trains the texts beside this file with PyTorch (1.13; 42 to 47 with 2.13) and writes what came out: python3 train.py NAME.nn ...

Of each text: every step's loss, every trained layer's weights and biases, the loss and the predictions at the end. Reads
only the part of the language that these texts use, and trusts nothing of Neurone's: the layers, activations, losses and
optimizers are PyTorch's own. It has no hinge, no clipping without its 1e-6, and none of the schedules in this form: those
are written out.
"""

import csv
import math
import re
import sys

import torch
from torch.nn import functional as f

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)


def statements(text):
    """Each as a keyword and its words; a list is one word."""
    for line in text.splitlines():
        words = re.findall(r'\[[^\]]*\]|"[^"]*"|\S+', line)
        if words and words[0] != "neurone":
            yield words[0], words[1:]


def option(words, name, default=None):
    return words[words.index(name) + 1] if name in words else default


def numbers(word):
    return torch.tensor([float(number) for number in word.strip("[]").split()])


def size(word):
    sides = [int(side) for side in word.split("x")]
    return sides * 2 if len(sides) == 1 else sides


FUNCTIONS = {name: getattr(torch, name) for name in "sin cos tan exp log sqrt abs tanh sigmoid sign".split()}


def formula(quoted, names):
    """Of what stands behind "=", in the variables of these names."""
    body = compile(quoted.strip('"').split("=")[1].strip().replace("^", "**"), quoted, "eval")
    return lambda *values: eval(body, {**FUNCTIONS, "pi": math.pi, "e": math.e, **dict(zip(names, values))})


def activation(words):
    if "formula" in words:
        return formula(option(words, "formula"), "z")
    name = next(word for word in words if word in ACTIVATIONS)
    return ACTIVATIONS[name](words)


ACTIVATIONS = {
    "sigmoid": lambda words: torch.sigmoid,
    "tanh": lambda words: torch.tanh,
    "relu": lambda words: torch.relu,
    "leaky-relu": lambda words: lambda z: f.leaky_relu(z, float(option(words, "slope", 0.01))),
    "elu": lambda words: lambda z: f.elu(z, float(option(words, "alpha", 1))),
    "gelu": lambda words: f.gelu,
    "softplus": lambda words: lambda z: f.softplus(z, threshold=700),
    "swish": lambda words: f.silu,
    "sin": lambda words: torch.sin,
    "linear": lambda words: lambda z: z,
    "softmax": lambda words: lambda z: torch.softmax(z, -1),
}


class Layer:
    """What a statement makes of rows, pictures with their channels last; w and b where it learns."""

    def __init__(self, keyword, words, shape):
        self.work = getattr(self, keyword)(words, shape)
        self.trains = hasattr(self, "w") and "frozen" not in words
        self.prices = prices(words)

    def layer(self, words, shape):
        inputs = math.prod(shape)
        self.w = numbers(option(words, "weights")).reshape(inputs, int(words[0]))
        self.b = numbers(option(words, "bias", "0 " * int(words[0])))
        act = activation(words)
        return lambda x, training: act(x.reshape(len(x), -1) @ self.w + self.b)

    output = layer

    def conv(self, words, shape):
        height, width = size(words[1])
        stride = size(option(words, "stride", "1"))
        self.w = numbers(option(words, "weights")).reshape(height, width, shape[2], int(words[0]))
        self.b = numbers(option(words, "bias"))
        act = activation(words)

        def work(x, training):
            x = x.permute(0, 3, 1, 2)
            if "valid" not in words:
                down = max((-(-x.shape[2] // stride[0]) - 1) * stride[0] + height - x.shape[2], 0)
                right = max((-(-x.shape[3] // stride[1]) - 1) * stride[1] + width - x.shape[3], 0)
                x = f.pad(x, (right // 2, right - right // 2, down // 2, down - down // 2))
            kernel = self.w.permute(3, 2, 0, 1).contiguous()
            return act(f.conv2d(x.contiguous(), kernel, self.b, stride).permute(0, 2, 3, 1))

        return work

    def pool(self, words, shape):
        pool = f.max_pool2d if words[0] == "max" else f.avg_pool2d
        window = size(words[1])
        stride = size(option(words, "stride", words[1]))
        return lambda x, training: pool(x.permute(0, 3, 1, 2), window, stride).permute(0, 2, 3, 1)

    def batchnorm(self, words, shape):
        self.w, self.b = torch.ones(shape[-1]), torch.zeros(shape[-1])
        mean, variance = torch.zeros(shape[-1]), torch.ones(shape[-1])
        momentum, epsilon = float(option(words, "momentum", 0.1)), float(option(words, "epsilon", 1e-5))
        self.price_free = True

        def work(x, training):
            rows = x.reshape(-1, x.shape[-1])
            return f.batch_norm(rows, mean, variance, self.w, self.b, training, momentum, epsilon).reshape(x.shape)

        return work

    def flatten(self, words, shape):
        return lambda x, training: x.reshape(len(x), -1)

    def dropout(self, words, shape):
        return lambda x, training: x

    def skip(self, words, shape):
        self.over = int(words[0])
        return lambda x, training: x


def prices(words):
    return [(name, float(option(words, name))) for name in ("l1", "l2") if name in words]


def loss_of(words, softmax):
    if words[0] == "formula":
        each = formula(words[1], "ay")
        return lambda a, y: each(a, y).mean()
    delta = float(option(words, "delta", 1))
    return {
        "quadratic": f.mse_loss,
        "absolute": f.l1_loss,
        "huber": lambda a, y: f.huber_loss(a, y, delta=delta),
        "hinge": lambda a, y: torch.clamp(1 - y * a, min=0).mean(),
        "cross-entropy": (lambda a, y: -(y * torch.log(a)).sum(-1).mean()) if softmax else f.binary_cross_entropy,
    }[words[0]]


def optimizer_of(words, groups, rate):
    name = words[0]
    betas = float(option(words, "beta1", 0.9)), float(option(words, "beta2", 0.999))
    epsilon = float(option(words, "epsilon", 1e-10 if name == "adagrad" else 1e-8))
    if name in ("momentum", "nesterov"):
        momentum = float(words[1]) if len(words) > 1 else 0.9
        return torch.optim.SGD(groups, rate, momentum=momentum, nesterov=name == "nesterov" and momentum > 0)
    if name == "adagrad":
        return torch.optim.Adagrad(groups, rate, eps=epsilon)
    if name == "rmsprop":
        return torch.optim.RMSprop(groups, rate, alpha=float(option(words, "decay", 0.9)), eps=epsilon)
    if name == "adam":
        return torch.optim.Adam(groups, rate, betas, epsilon)
    if name == "adamw":
        groups[0]["weight_decay"] = float(option(words, "decay", 0.01))
        return torch.optim.AdamW(groups, rate, betas, epsilon, weight_decay=0)
    return torch.optim.SGD(groups, rate)


RATES = {"sgd": 0.1, "momentum": 0.05, "nesterov": 0.05, "adagrad": 0.05}


def factor(words, epoch, epochs):
    """Of the learning rate in that epoch, from 0."""
    product = 1.0
    if "decay" in words:
        product /= 1 + float(option(words, "decay")) * epoch
    if "step" in words:
        product *= float(option(words, "step")) ** (epoch // int(option(words, "every")))
    if "cosine" in words:
        after = words[words.index("cosine") + 1 :]
        length = int(after[0]) if after and after[0].isdigit() else epochs
        product *= 0 if epoch >= length else 0.5 * (1 + math.cos(math.pi * epoch / length))
    if "warmup" in words:
        product *= min(1, (epoch + 1) / int(option(words, "warmup")))
    return product


def table(path, words, signs, outputs):
    """Inputs and targets; the targets are the columns that the text names, or the last one."""
    content = open(path).read()
    separator = next(sign for sign in ";\t," if sign in content)
    head, *rows = csv.reader(content.splitlines(), delimiter=separator)
    named = option(words, "target", head[-1]).strip("[]").split()
    at = [head.index(name) for name in named]
    x = torch.tensor([[float(cell) for i, cell in enumerate(row) if i not in at] for row in rows])
    cells = [[row[i] for i in at] for row in rows]
    if "classify" in words or not all(re.match(r"-?\d", cell) for row in cells for cell in row):
        names = sorted({row[0] for row in cells})
        y = torch.tensor([float(names.index(row[0])) for row in cells])
        y = y[:, None] if outputs == 1 else f.one_hot(y.long(), outputs).double()
        return x, y * 2 - 1 if signs else y
    return x, torch.tensor([[float(cell) for cell in row] for row in cells])


def train(path):
    said = list(statements(open(path).read()))
    settings = {keyword: words for keyword, words in said if not hasattr(Layer, keyword)}
    data = settings["data"]
    built = [
        (keyword, words)
        for keyword, words in said
        if hasattr(Layer, keyword)
        for _ in range(int(option(words, "times", 1)))
    ]
    last = built[-1][1]
    signs = settings["loss"][0] == "hinge" or "tanh" in last
    x, y = table(path[:-3] + ".csv", data, signs, int(last[0]))
    if "shape" in data:
        shape = [int(side) for side in option(data, "shape").split("x")]
        x = x.reshape(len(x), *shape, *([1] * (3 - len(shape))))
    layers, shape = [], list(x.shape[1:])
    for keyword, words in built:
        layers.append(Layer(keyword, words, shape))
        shape = list(layers[-1].work(torch.rand(2, *shape), False).shape[1:])
    learned = [layer for layer in layers if hasattr(layer, "w")]
    for layer in learned:
        layer.w.requires_grad_()
        layer.b.requires_grad_()
    trained = [layer for layer in learned if layer.trains]
    priced = [layer for layer in trained if not hasattr(layer, "price_free")]
    free = [layer.b for layer in trained] + [layer.w for layer in trained if layer not in priced]
    loss = loss_of(settings["loss"], "softmax" in last)

    def network(rows, training):
        came = []
        for layer in layers:
            came.append(rows)
            rows = layer.work(rows, training)
            if hasattr(layer, "over"):
                rows = rows + came[-1 - layer.over]
        return rows

    optimizer = settings.get("optimizer", ["sgd"])
    schedule = settings.get("lr", [str(RATES.get(optimizer[0], 0.01))])
    rule = optimizer_of(optimizer, [{"params": [layer.w for layer in priced]}, {"params": free}], 0.1)
    batch = len(x) if settings["batch"] == ["all"] else int(settings["batch"][0])
    epochs = int(settings["epochs"][0])
    losses = []
    for epoch in range(epochs):
        for group in rule.param_groups:
            group["lr"] = float(schedule[0]) * factor(schedule, epoch, epochs)
        for start in range(0, len(x), batch):
            value = loss(network(x[start : start + batch], True), y[start : start + batch])
            losses.append(value.item())
            rule.zero_grad()
            value.backward()
            for layer in priced:
                for name, strength in layer.prices or prices(settings.get("regularize", [])):
                    w = layer.w.detach()
                    layer.w.grad += strength * (w if name == "l2" else torch.sign(w))
            clip(settings.get("clip"), [number.grad for group in rule.param_groups for number in group["params"]])
            rule.step()
    with torch.no_grad():
        predicted = network(x, False)
        return losses, learned, loss(predicted, y).item(), predicted


def clip(words, gradients):
    if words and words[0] == "value":
        for gradient in gradients:
            gradient.clamp_(-float(words[1]), float(words[1]))
    elif words:
        norm = math.sqrt(sum((gradient * gradient).sum().item() for gradient in gradients))
        for gradient in gradients:
            gradient *= min(1, float(words[1]) / norm)


def line(name, values):
    return name + " " + " ".join(repr(float(value)) for value in values) + "\n"


for text in sys.argv[1:]:
    losses, learned, end, predicted = train(text)
    with open(text[:-3] + ".txt", "w") as out:
        out.write(line("losses", losses))
        for layer in learned:
            out.write(line("weights", layer.w.detach().flatten()))
            out.write(line("bias", layer.b.detach()))
        out.write(line("loss", [end]))
        out.write(line("predictions", predicted.flatten()))
