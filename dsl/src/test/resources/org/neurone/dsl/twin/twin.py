"""The arithmetic of engine/docs a second time: from a text on standard input, one a line, to the weights' hash after its last epoch.

Written from arithmetic.md and data.md alone: plain loops over Python's binary64, and elementary functions by decimals of 60 digits, rounded once.
It reads as much of the language as texts.txt beside it has. Python 3.9 or later, nothing to install.
"""

import hashlib
import math
import struct
import sys
from decimal import Decimal, getcontext

getcontext().prec = 60
MASK = 0xFFFFFFFF
PI = 3.141592653589793


# Elementary functions: the nearest double to the true value.

def series_sine(x, first, k):
    square, term, total = -x * x, first, first
    while abs(term) > Decimal(10) ** -58:
        term = term * square / ((k + 1) * (k + 2))
        total += term
        k += 2
    return total


def exp(x):
    return float(Decimal(x).exp())


def expm1(x):
    if x == 0:
        return x
    d = Decimal(x)
    if abs(x) > 1e-3:
        return float(d.exp() - 1)
    term, total, k = d, d, 1
    while abs(term) > abs(total) * Decimal(10) ** -58:
        k += 1
        term = term * d / k
        total += term
    return float(total)


def log(x):
    return float(Decimal(x).ln())


def tanh(x):
    if x == 0 or math.isinf(x):
        return x if x == 0 else math.copysign(1, x)
    d = Decimal(x)
    if abs(x) < 1e-3:
        return float(series_sinh(d) / (d.exp() + (-d).exp()) * 2)
    p, q = d.exp(), (-d).exp()
    return float((p - q) / (p + q))


def series_sinh(x):
    term, total, k = x, x, 1
    while abs(term) > abs(total) * Decimal(10) ** -58:
        term = term * x * x / ((k + 1) * (k + 2))
        total += term
        k += 2
    return total


def sigmoid(x):
    return float(1 / (1 + (-Decimal(x)).exp()))


def softplus(x):
    return float((1 + Decimal(x).exp()).ln())


def sin(x):
    return x if x == 0 else float(series_sine(Decimal(x), Decimal(x), 1))


def cos(x):
    return float(series_sine(Decimal(x), Decimal(1), 0))


def erf(x):
    if x == 0:
        return x
    d = Decimal(x)
    power, total, k = d, d, 0
    while abs(power) > abs(d) * Decimal(10) ** -58:
        k += 1
        power = -power * d * d / k
        total += power / (2 * k + 1)
    return float(total * 2 / decimal_pi().sqrt())


def decimal_pi():
    return 16 * arctan_inverse(5) - 4 * arctan_inverse(239)


def arctan_inverse(n):
    power = Decimal(1) / n
    total, k = power, 1
    while abs(power) > Decimal(10) ** -59:
        power = -power / (n * n)
        k += 2
        total += power / k
    return total


def power(x, n):
    product, factor, rest = 1.0, x, abs(n)
    while rest != 0:
        if rest % 2 == 1:
            product = product * factor
        rest = rest // 2
        if rest != 0:
            factor = factor * factor
    return 1 / product if n < 0 else product


A = [3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
     45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227]
B = [1, 42.31333070160091, 687.1870074920579, 5394.196021424751,
     21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854]
C = [1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
     1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414]
D = [1, 2.053191626637759, 1.6763848301838038, 0.6897673349851,
     0.14810397642748008, 0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-09]
E = [6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
     0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-05, 2.0103343992922881e-07]
F = [1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615,
     0.0007868691311456133, 1.8463183175100548e-05, 1.421511758316446e-07, 2.0442631033899397e-15]
TAIL = [0.45835333773451614, -0.06480482594612892, 0.003831661893461789, 0.002440385988002233, -0.0011015132022472868,
        0.00025615066390912285, -3.4542071529513414e-05, 1.214546424519131e-06, 4.916580039480314e-07, -7.904233397232118e-08,
        -3.926847833192244e-09, 2.182399358148654e-09, -2.1710242916660513e-11, -5.834096616623875e-11, 2.2697176783179604e-12,
        1.7163224970879819e-12, -7.87159699162072e-14, -5.6704107440915766e-14, 1.7268830474635363e-15, 2.046064817459644e-15]


def horner(coefficients, x):
    value = coefficients[-1]
    for c in reversed(coefficients[:-1]):
        value = value * x + c
    return value


def quantile(p):
    q = p - 0.5
    if abs(q) <= 0.425:
        r = 0.180625 - q * q
        return (q * horner(A, r)) / horner(B, r)
    r = math.sqrt(-log(p if q < 0 else 1 - p))
    m = horner(C, r - 1.6) / horner(D, r - 1.6) if r <= 5 else horner(E, r - 5) / horner(F, r - 5)
    return -m if q < 0 else m


def bell(z):
    if z >= -1:
        return exp((-0.5 * z) * z)
    if z < -40:
        return 0.0
    near = math.floor(z * 16) / 16
    return exp((-0.5 * near) * near) * exp(-0.5 * ((z - near) * (z + near)))


def normal_share(z):
    if z >= -1:
        return 0.5 * (1 + erf(z * 0.7071067811865476))
    if z < -40:
        return 0.0
    t = -z
    u = 1.25 * ((t - 4) / (t + 4) - 0.2)
    later = following = 0.0
    for c in reversed(TAIL[1:]):
        later, following = following, 2 * u * following - later + c
    return bell(z) * ((u * following - later + TAIL[0]) / (t + 1))


# Random numbers.

class Stream:
    def __init__(self, seed, purpose):
        key = int.from_bytes(purpose.encode("ascii"), "big")
        self.mixed = seed
        self.mixed = self.mix() ^ key
        self.a, self.b, self.c, self.counter = self.mix(), self.mix(), self.mix(), 1
        for _ in range(15):
            self.next()

    def mix(self):
        self.mixed = (self.mixed + 0x9E3779B9) & MASK
        m = self.mixed
        m = ((m ^ (m >> 16)) * 0x21F0AAAD) & MASK
        m = ((m ^ (m >> 15)) * 0x735A2D97) & MASK
        return m ^ (m >> 15)

    def next(self):
        total = (self.a + self.b + self.counter) & MASK
        self.counter = (self.counter + 1) & MASK
        self.a = self.b ^ (self.b >> 9)
        self.b = (self.c + (self.c << 3)) & MASK
        self.c = ((((self.c << 21) | (self.c >> 11)) & MASK) + total) & MASK
        return total

    def up_to(self, last):
        mask = (1 << last.bit_length()) - 1
        while True:
            drawn = self.next() & mask
            if drawn <= last:
                return drawn

    def below(self, n):
        return self.up_to(n - 1)

    def uniform(self):
        high = self.next() >> 5
        low = self.next() >> 6
        return (high * 67108864 + low) / 9007199254740992

    def between(self, low, high):
        return low + (high - low) * self.uniform()

    def normal(self):
        p = self.uniform()
        while p == 0:
            p = self.uniform()
        return quantile(p)

    def shuffled(self, n):
        items = list(range(n))
        for last in range(n - 1, 0, -1):
            other = self.up_to(last)
            items[last], items[other] = items[other], items[last]
        return items


# The text.

def number(word):
    if word.endswith("%"):
        return float(Decimal(word[:-1]).scaleb(-2))
    return float(word)


def options(words):
    return {words[i]: words[i + 1] for i in range(0, len(words) - 1, 2)}


def statements(text):
    return [statement.split() for statement in text.split(";")]


# The data: rows of inputs, and class numbers or values.

def examples(words):
    source, given = words[0], options(words[1:])
    if source == "xor":
        return [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]], [0, 1, 1, 0], 2, 0.0, 1
    seed = int(given.get("seed", "1"))
    noise, samples = number(given["noise"]), int(given["samples"])
    classes = {"strokes": 5, "plane": 0}.get(source, int(given.get("classes", "2")))
    data, noises = Stream(seed, "DATA"), Stream(seed, "NOIS")
    inputs, targets = [], []
    for i in range(samples):
        which = i % classes if classes else 0
        if source == "strokes":
            inputs.append(stroke(which, data, noises, noise))
            targets.append(which)
        elif source == "plane":
            x = [data.between(-3, 3), data.between(-3, 3)]
            inputs.append(x)
            targets.append((x[0] + x[1]) / 6 + noises.between(-noise, noise))
        else:
            x, y = point(source, which, classes, data)
            inputs.append([x + noises.between(-noise * 3, noise * 3), y + noises.between(-noise * 3, noise * 3)])
            targets.append(which)
    return inputs, targets, classes, 0.3, seed


def point(source, which, classes, data):
    if source == "circle":
        s = data.between(0, 0.5) if which == 0 else data.between(0.7, 1)
        t = data.between(0, 2 * PI)
        return s * 3 * cos(t), s * 3 * sin(t)
    if source == "gauss":
        c = -1.5 if which == 0 else 1.5
        x = c + 0.75 * data.normal()
        return x, c + 0.75 * data.normal()
    if source == "moons":
        t = data.between(0, PI)
        s = 1.0 if which == 0 else -1.0
        return s - s * 2 * cos(t), s * 0.5 - s * 2 * sin(t)
    if source == "rings":
        s = (which + data.between(0, 0.6)) / classes
        t = data.between(0, 2 * PI)
        return s * 3 * cos(t), s * 3 * sin(t)
    d = 2 * 2 * sin(PI / classes) / 6
    t = 2 * PI * which / classes
    x = 2 * cos(t) + d * data.normal()
    return x, 2 * sin(t) + d * data.normal()


def stroke(which, data, noises, noise):
    reach, row, column = 2 + data.below(2), 2 + data.below(4), 2 + data.below(4)
    ink = data.between(0.6, 1)
    picture = [0.0] * 64
    for step in range(-reach, reach + 1):
        along = {0: [(0, step), (step, 0)], 1: [(step, step)], 2: [(0, step)], 3: [(-step, step)], 4: [(step, 0)]}[which]
        for down, right in along:
            if 0 <= row + down < 8 and 0 <= column + right < 8:
                picture[(row + down) * 8 + column + right] = ink
    return [min(1.0, max(0.0, value + noises.between(-noise, noise))) for value in picture]


def training_part(targets, classes, share, seed):
    n = len(targets)
    if share == 0:
        return list(range(n))
    testing = min(n - 1, math.floor(n * share + 0.5))
    groups = classes if classes else 1
    of = targets if classes else [0] * n
    counts = [of.count(k) for k in range(groups)]
    shares = [counts[k] * testing / n for k in range(groups)]
    quotas = [min(math.floor(shares[k]), counts[k] - 1) for k in range(groups)]
    while sum(quotas) < testing:
        fit = [k for k in range(groups) if quotas[k] < counts[k] - 1] or [k for k in range(groups) if quotas[k] < counts[k]]
        best = fit[0]
        for k in fit:
            if shares[k] - quotas[k] > shares[best] - quotas[best]:
                best = k
        quotas[best] += 1
    kept = set()
    for i in Stream(seed, "SPLI").shuffled(n):
        if quotas[of[i]] > 0:
            quotas[of[i]] -= 1
            kept.add(i)
    return [i for i in range(n) if i not in kept]


# Layers. Each keeps its trained numbers in the array that all share, from self.at on.

def activate(name, given, z):
    if name == "linear":
        return z
    if name == "sigmoid":
        return sigmoid(z)
    if name == "tanh":
        return tanh(z)
    if name == "relu":
        return 0.0 if z <= 0 else z
    if name == "leaky-relu":
        return z if z > 0 else number(given["slope"]) * z
    if name == "elu":
        return z if z > 0 else number(given["alpha"]) * expm1(z)
    if name == "softplus":
        return softplus(z)
    if name == "swish":
        return z * sigmoid(z)
    if name == "gelu":
        return z * normal_share(z)
    if name == "sin":
        return sin(z)
    raise ValueError(name)


def slope(name, given, z, a):
    if name == "linear":
        return 1.0
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a * a
    if name == "relu":
        return 1.0 if z > 0 else 0.0
    if name == "leaky-relu":
        return 1.0 if z > 0 else number(given["slope"])
    if name == "elu":
        return 1.0 if z > 0 else number(given["alpha"]) * exp(z)
    if name == "softplus":
        return sigmoid(z)
    if name == "swish":
        s = sigmoid(z)
        return s + a * (1 - s)
    if name == "gelu":
        return normal_share(z) + z * (0.3989422804014327 * bell(z))
    if name == "sin":
        return cos(z)
    raise ValueError(name)


def forward_row(name, given, z):
    if name != "softmax":
        return [activate(name, given, value) for value in z]
    m = max(z)
    e = [exp(value - m) for value in z]
    total = 0.0
    for value in e:
        total = total + value
    return [value / total for value in e]


class Weighted:
    """What `layer`, `output` and `conv` have in common: rows times weights plus biases, then an activation."""

    learns = True

    def start(self, fan_in, columns, fan_out, words):
        self.fan_in, self.columns, self.fan_out = fan_in, columns, fan_out
        self.name, self.given = words[0], options(words[1:])
        self.count = fan_in * columns + columns
        self.penal = fan_in * columns

    def initial(self, stream):
        init = self.given.get("init", "xavier")
        a = math.sqrt(6 / (self.fan_in + self.fan_out))
        drawn = []
        for _ in range(self.penal):
            drawn.append(math.sqrt(2 / self.fan_in) * stream.normal() if init == "he" else stream.between(-a, a))
        return drawn + [0.0] * self.columns

    def rows_forward(self, rows, w):
        self.rows, self.z, self.a = rows, [], []
        for row in rows:
            z = []
            for j in range(self.columns):
                total = 0.0
                for k in range(self.fan_in):
                    total = total + row[k] * w[self.at + k * self.columns + j]
                z.append(total + w[self.at + self.penal + j])
            self.z.append(z)
            self.a.append(forward_row(self.name, self.given, z))
        return self.a

    def through_slope(self, back):
        return [[g * slope(self.name, self.given, z, a) for g, z, a in zip(*three)] for three in zip(back, self.z, self.a)]

    def gradient(self, deltas, out):
        for k in range(self.fan_in):
            for j in range(self.columns):
                total = 0.0
                for row, delta in zip(self.rows, deltas):
                    total = total + row[k] * delta[j]
                out[self.at + k * self.columns + j] = total
        for j in range(self.columns):
            total = 0.0
            for delta in deltas:
                total = total + delta[j]
            out[self.at + self.penal + j] = total

    def back_row(self, delta, w):
        result = []
        for k in range(self.fan_in):
            total = 0.0
            for j in range(self.columns):
                total = total + delta[j] * w[self.at + k * self.columns + j]
            result.append(total)
        return result


class Dense(Weighted):
    def __init__(self, words, shape):
        units = int(words[0])
        self.start(shape[0] * shape[1] * shape[2], units, units, words[1:])
        self.shape = (1, 1, units)

    def forward(self, x, w):
        return self.rows_forward(x, w)

    def backward(self, back, w, out, further, ready=False):
        deltas = back if ready else self.through_slope(back)
        self.gradient(deltas, out)
        return [self.back_row(delta, w) for delta in deltas] if further else None


class Conv(Weighted):
    def __init__(self, words, shape):
        filters = int(words[0])
        self.kernel = [int(n) for n in words[1].split("x")]
        self.inside = shape
        self.start(self.kernel[0] * self.kernel[1] * shape[2], filters, self.kernel[0] * self.kernel[1] * filters, words[2:])
        stride = int(self.given.get("stride", "1"))
        self.seen = []
        ways = []
        for n, kernel in zip(shape, self.kernel):
            if self.given["pad"] == "same":
                places = -(-n // stride)
                before = max(0, (places - 1) * stride + kernel - n) // 2
            else:
                places, before = (n - kernel) // stride + 1, 0
            ways.append([place * stride - before for place in range(places)])
        for top in ways[0]:
            for left in ways[1]:
                self.seen.append(self.window(top, left))
        self.shape = (len(ways[0]), len(ways[1]), filters)

    def window(self, top, left):
        """The dots that a place sees; None for a zero outside."""
        height, width, channels = self.inside
        dots = []
        for i in range(self.kernel[0]):
            for j in range(self.kernel[1]):
                for channel in range(channels):
                    row, column = top + i, left + j
                    within = 0 <= row < height and 0 <= column < width
                    dots.append((row * width + column) * channels + channel if within else None)
        return dots

    def forward(self, x, w):
        patches = [[0.0 if dot is None else picture[dot] for dot in dots] for picture in x for dots in self.seen]
        outputs = self.rows_forward(patches, w)
        places = len(self.seen)
        return [[a for row in outputs[r * places:(r + 1) * places] for a in row] for r in range(len(x))]

    def backward(self, back, w, out, further, ready=False):
        rows = [row[at:at + self.columns] for row in back for at in range(0, len(row), self.columns)]
        deltas = self.through_slope(rows)
        self.gradient(deltas, out)
        if not further:
            return None
        result = []
        for r in range(len(back)):
            picture = [0.0] * (self.inside[0] * self.inside[1] * self.inside[2])
            for place, dots in enumerate(self.seen):
                sent = self.back_row(deltas[r * len(self.seen) + place], w)
                for k, dot in enumerate(dots):
                    if dot is not None:
                        picture[dot] = picture[dot] + sent[k]
            result.append(picture)
        return result


class Pool:
    count, penal, learns = 0, 0, False

    def __init__(self, words, shape):
        self.kind = words[0]
        self.size = [int(n) for n in words[1].split("x")]
        height, width, self.channels = shape
        self.dots = height * width * self.channels
        self.shape = ((height - self.size[0]) // self.size[0] + 1, (width - self.size[1]) // self.size[1] + 1, self.channels)
        self.windows = []
        for i in range(self.shape[0]):
            for j in range(self.shape[1]):
                for channel in range(self.channels):
                    self.windows.append([((i * self.size[0] + down) * width + j * self.size[1] + right) * self.channels + channel
                                         for down in range(self.size[0]) for right in range(self.size[1])])

    def forward(self, x, w):
        self.x, result = x, []
        for row in x:
            answer = []
            for window in self.windows:
                if self.kind == "max":
                    answer.append(row[self.winner(row, window)])
                else:
                    total = 0.0
                    for dot in window:
                        total = total + row[dot]
                    answer.append(total / len(window))
            result.append(answer)
        return result

    @staticmethod
    def winner(row, window):
        best = window[0]
        for dot in window:
            if row[dot] > row[best]:
                best = dot
        return best

    def backward(self, back, w, out, further, ready=False):
        result = []
        for row, deltas in zip(self.x, back):
            picture = [0.0] * self.dots
            for window, delta in zip(self.windows, deltas):
                if self.kind == "max":
                    dot = self.winner(row, window)
                    picture[dot] = picture[dot] + delta
                else:
                    for dot in window:
                        picture[dot] = picture[dot] + delta / len(window)
            result.append(picture)
        return result


class Dropout:
    count, penal, learns = 0, 0, False

    def __init__(self, words, shape):
        self.share, self.shape = number(words[0]), shape

    def draw(self, stream, n):
        size = self.shape[0] * self.shape[1] * self.shape[2]
        self.masks = [[0.0 if stream.uniform() < self.share else 1 / (1 - self.share) for _ in range(size)] for _ in range(n)]

    def forward(self, x, w):
        return [[value * mask for value, mask in zip(*two)] for two in zip(x, self.masks)]

    def backward(self, back, w, out, further, ready=False):
        return [[delta * mask for delta, mask in zip(*two)] for two in zip(back, self.masks)]


class BatchNorm:
    learns, penal = True, 0

    def __init__(self, words, shape):
        self.epsilon, self.shape, self.channels = number(options(words)["epsilon"]), shape, shape[2]
        self.count = 2 * self.channels

    def initial(self, stream):
        return [1.0] * self.channels + [0.0] * self.channels

    def pixels(self, x, channel):
        return [row[at] for row in x for at in range(channel, len(row), self.channels)]

    def forward(self, x, w):
        result = [row[:] for row in x]
        self.hats, self.roots = [row[:] for row in x], []
        for channel in range(self.channels):
            values = self.pixels(x, channel)
            total = 0.0
            for value in values:
                total = total + value
            mean = total / len(values)
            q = 0.0
            for value in values:
                q = q + (value - mean) * (value - mean)
            root = 1 / math.sqrt(q / len(values) + self.epsilon)
            self.roots.append(root)
            gamma, beta = w[self.at + channel], w[self.at + self.channels + channel]
            for r, row in enumerate(x):
                for at in range(channel, len(row), self.channels):
                    self.hats[r][at] = (row[at] - mean) * root
                    result[r][at] = gamma * self.hats[r][at] + beta
        return result

    def backward(self, back, w, out, further, ready=False):
        result = [row[:] for row in back]
        for channel in range(self.channels):
            g = b = 0.0
            hats, deltas = self.pixels(self.hats, channel), self.pixels(back, channel)
            for hat, delta in zip(hats, deltas):
                g = g + delta * hat
                b = b + delta
            out[self.at + channel], out[self.at + self.channels + channel] = g, b
            n, factor = len(deltas), w[self.at + channel] * self.roots[channel]
            for r, row in enumerate(back):
                for at in range(channel, len(row), self.channels):
                    result[r][at] = factor * (row[at] - (b / n + self.hats[r][at] * (g / n)))
        return result


LAYERS = {"layer": Dense, "output": Dense, "conv": Conv, "pool": Pool, "dropout": Dropout, "batchnorm": BatchNorm}


# Losses: share times the slope of the loss, through the last activation.

def last_deltas(loss, words, last, desired):
    name, n, m = last.name, len(desired), len(desired[0])
    share = 1 / n
    deltas = []
    for r, d in enumerate(desired):
        a, z, row = last.a[r], last.z[r], []
        if loss == "cross-entropy" and name == "softmax":
            total = 0.0
            for value in d:
                total = total + value
            row = [share * (a[j] * total - d[j]) for j in range(m)]
        elif loss == "cross-entropy" and name == "sigmoid":
            row = [(share / m) * (a[j] - d[j]) for j in range(m)]
        else:
            for j in range(m):
                e = a[j] - d[j]
                if loss == "quadratic":
                    g = (2 * share / m) * e
                elif loss == "huber":
                    delta = number(options(words)["delta"])
                    g = (share / m) * (delta if e > delta else -delta if e < -delta else e)
                elif loss == "hinge":
                    g = -(share / m) * d[j] if 1 - d[j] * a[j] > 0 else 0.0
                else:
                    raise ValueError(loss)
                row.append(g * slope(name, last.given, z[j], a[j]))
        deltas.append(row)
    return deltas


def rate(words, epoch, epochs):
    eta, rest = number(words[0]), words[1:]
    while rest:
        if rest[0] == "decay":
            eta, rest = eta * (1 / (1 + number(rest[1]) * epoch)), rest[2:]
        elif rest[0] == "step":
            eta, rest = eta * power(number(rest[1]), epoch // int(rest[3])), rest[4:]
        elif rest[0] == "cosine":
            eta, rest = eta * (0.0 if epoch >= epochs else 0.5 * (1 + cos(PI * epoch / epochs))), rest[1:]
        else:
            raise ValueError(rest[0])
    return eta


class Optimizer:
    def __init__(self, words, count):
        self.name, self.t = words[0], 0
        self.given = options(words[1:])
        self.momentum = number(words[1]) if self.name in ("momentum", "nesterov") else 0.0
        self.first, self.second = [0.0] * count, [0.0] * count

    def setting(self, name):
        return number(self.given[name])

    def update(self, w, g, eta):
        self.t += 1
        s, m = self.second, self.first
        if self.name in ("adam", "adamw"):
            b1, b2, epsilon = self.setting("beta1"), self.setting("beta2"), self.setting("epsilon")
            size = eta / (1 - power(b1, self.t))
            correction = math.sqrt(1 - power(b2, self.t))
        for i in range(len(w)):
            if self.name == "sgd":
                w[i] = w[i] - eta * g[i]
            elif self.name == "momentum":
                m[i] = self.momentum * m[i] + g[i]
                w[i] = w[i] - eta * m[i]
            elif self.name == "nesterov":
                m[i] = self.momentum * m[i] + g[i]
                w[i] = w[i] - eta * (g[i] + self.momentum * m[i])
            elif self.name == "adagrad":
                s[i] = s[i] + g[i] * g[i]
                w[i] = w[i] - eta * g[i] / (math.sqrt(s[i]) + self.setting("epsilon"))
            elif self.name == "rmsprop":
                decay = self.setting("decay")
                s[i] = decay * s[i] + (1 - decay) * g[i] * g[i]
                w[i] = w[i] - eta * g[i] / (math.sqrt(s[i]) + self.setting("epsilon"))
            else:
                m[i] = b1 * m[i] + (1 - b1) * g[i]
                s[i] = b2 * s[i] + (1 - b2) * g[i] * g[i]
                w[i] = w[i] - size * m[i] / (math.sqrt(s[i]) / correction + epsilon)


def train(text):
    said = statements(text)
    of = {words[0]: words[1:] for words in said}
    inputs, targets, classes, share, data_seed = examples(of["data"])
    part = training_part(targets, classes, share, data_seed)
    shape = (8, 8, 1) if len(inputs[0]) == 64 else (1, 1, len(inputs[0]))
    layers, at = [], 0
    for words in said:
        if words[0] in LAYERS:
            layer = LAYERS[words[0]](words[1:], shape)
            layer.at, at, shape = at, at + layer.count, layer.shape
            layers.append(layer)
    seed, last = int(of["seed"][0]), layers[-1]
    signed = of["loss"][0] == "hinge" or last.name in ("tanh", "sign", "sin")
    low = -1.0 if signed else 0.0
    if classes == 0:
        desired = [[target] for target in targets]
    elif last.columns == 1:
        desired = [[1.0 if target == 1 else low] for target in targets]
    else:
        desired = [[1.0 if k == target else low for k in range(classes)] for target in targets]
    weights = Stream(seed, "WEIG")
    w = [value for layer in layers if layer.learns for value in layer.initial(weights)]
    shuffle, dropping = Stream(seed, "SHUF"), Stream(seed, "DROP")
    optimizer = Optimizer(of["optimizer"], len(w))
    batch, epochs = min(int(of["batch"][0]), len(part)), int(of["epochs"][0])
    for epoch in range(epochs):
        eta = rate(of["lr"], epoch, epochs)
        order = [part[i] for i in shuffle.shuffled(len(part))]
        for start in range(0, len(order), batch):
            chosen = order[start:start + batch]
            step(of, layers, w, [inputs[i] for i in chosen], [desired[i] for i in chosen], optimizer, eta, dropping)
    return "2:" + hashlib.sha256(b"".join(struct.pack(">d", value) for value in w)).hexdigest()


def step(of, layers, w, x, desired, optimizer, eta, dropping):
    for layer in layers:
        if isinstance(layer, Dropout):
            layer.draw(dropping, len(x))
    for layer in layers:
        x = layer.forward(x, w)
    g = [0.0] * len(w)
    back = last_deltas(of["loss"][0], of["loss"][1:], layers[-1], desired)
    first = min(i for i, layer in enumerate(layers) if layer.learns)
    for i in range(len(layers) - 1, first - 1, -1):
        back = layers[i].backward(back, w, g, i > first, i == len(layers) - 1)
    penalties = options(of.get("regularize", []))
    for layer in layers:
        for i in range(layer.at, layer.at + layer.penal):
            if "l2" in penalties:
                g[i] = g[i] + number(penalties["l2"]) * w[i]
            if "l1" in penalties:
                c = number(penalties["l1"])
                g[i] = g[i] + c if w[i] > 0 else g[i] - c if w[i] < 0 else g[i] + 0
    if "clip" in of:
        limit, total = number(of["clip"][1]), 0.0
        for value in g:
            total = total + value * value
        size = math.sqrt(total)
        if size > limit:
            g = [value * (limit / size) for value in g]
    if optimizer.name == "adamw":
        for layer in layers:
            for i in range(layer.at, layer.at + layer.penal):
                w[i] = w[i] * (1 - eta * optimizer.setting("decay"))
    optimizer.update(w, g, eta)


if __name__ == "__main__":
    for line in sys.stdin:
        if line.strip():
            print(train(line.strip()))
