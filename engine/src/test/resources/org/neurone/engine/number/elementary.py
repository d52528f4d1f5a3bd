"""Writes the committed values that ElementaryTest holds the engine's functions to: python3 elementary.py (mpmath 1.3).

One file a function, one line a point: the bits of x, the bits of f(x) rounded to the nearest double, and what that
rounding took away, in hundredths of a unit in the last place. The values are computed with 1200 bits and rounded here by
integer arithmetic, subnormal results included; nothing of the engine is used. The points are random over the stated range
with exponents of every size, the neighbourhood of the places where a function changes its method or leaves the range of
double, and neighbours of multiples of pi/2 for sin and cos (the closest of all included).
"""
import random, struct
from mpmath import mp, mpf, exp, expm1, log, log1p, tanh, sin, cos, erf, pi, floor, ldexp
mp.prec = 1200

def double(bits): return struct.unpack('>d', struct.pack('>Q', bits))[0]
def bits(x): return struct.unpack('>Q', struct.pack('>d', x))[0]
def near(x, n=3): return [double(bits(x) + i) for i in range(-n, n + 1)]

def rounded(y):
    """The double nearest to y (ties do not occur), and (y - double) / ulp."""
    if y == 0: return 0.0, mpf(0)
    sign, y = (-1, -y) if y < 0 else (1, y)
    m, e = mp.frexp(y)
    unit = max(e - 53, -1074)
    scaled = ldexp(y, -unit)
    whole = int(floor(scaled + mpf(1) / 2))
    rest = scaled - whole
    if whole.bit_length() + unit > 1024: return sign * float('inf'), mpf(0)
    return sign * float(whole) * 2.0 ** max(unit, -1022) * (2.0 ** (unit - max(unit, -1022))), sign * rest

def spread(r, low, high): return r.choice((-1, 1)) * r.uniform(1, 2) * 2.0 ** r.randint(low, high)

FUNCTIONS = {}
def function(name, f, points):
    r = random.Random(name)
    FUNCTIONS[name] = (f, [x for group in points(r) for x in group])

def sigmoid(x): return 1 / (1 + exp(-x))
def softplus(x): return log1p(exp(x)) if x < 700 else x + log1p(exp(-x))
def both(values): return values + [-v for v in values]
TINY = [5e-324, 1e-310, 2.2250738585072014e-308, 1e-300, 1e-160, 1e-30, 1e-17, 2.0 ** -54, 2.0 ** -53, 2.0 ** -27, 1e-8]

def exponentials(lowest, highest):
    def points(r):
        yield [r.uniform(lowest, highest) for _ in range(500)]
        yield [r.uniform(-2, 2) for _ in range(500)]
        yield [spread(r, -60, 3) for _ in range(400)]
        yield both(TINY)
        half = 0.34657359027997264  # the ends of the reduced interval: odd multiples of half of ln 2
        yield [v for n in range(-40, 41) for v in near((2 * n + 1) * half, 1)]
        yield [v for x in (1.0, 22.0, 40.0, 709.782712893384, 708.3964185322641, 745.1332191019411, 744.4400719213812)
               for y in near(x) for v in (y, -y) if lowest <= v <= highest]
    return points

def logs(r):
    yield [r.uniform(0.5, 2) for _ in range(500)]
    yield [r.uniform(1, 2) * 2.0 ** r.randint(-1022, 1023) for _ in range(500)]
    yield [1 + spread(r, -52, -3) for _ in range(300)]
    yield [double(r.randint(1, 2 ** 52)) for _ in range(100)] + [5e-324, 1.7976931348623157e308]
    yield [v for e in range(-40, 41, 2) for v in near(2.0 ** e, 1)]
    yield [v for x in (0.7071067811865476, 1.4142135623730951, 1.0, 2.2250738585072014e-308) for v in near(x)]

def logs1p(r):
    yield [r.uniform(-1, 1) for _ in range(500)]
    yield [abs(spread(r, -60, 1023)) for _ in range(400)]
    yield [-abs(spread(r, -60, -2)) for _ in range(300)]
    yield [2.0 ** -r.randint(1, 50) * r.uniform(1, 2) - 1 for _ in range(200)]
    yield both(TINY)
    yield [v for x in (-0.29, 0.41, 1.0, -0.5, 9007199254740992.0) for v in near(x)] + near(-1.0)[:3]

def errors(r):
    yield [r.uniform(-6.5, 6.5) for _ in range(900)]
    yield [spread(r, -60, 1) for _ in range(400)]
    yield both(TINY) + [100.0, -1e300]
    yield [v for n in range(1, 14) for v in near(n / 2, 2)]

# The doubles closest to multiples of π/2, found in integers.
def closest(count):
    scale = 200
    half_pi = int(floor(ldexp(pi / 2, scale)))
    found = []
    for n in range(1, 636620):
        exact = n * half_pi
        x = int(float(exact >> (scale - 60)))  # rounded to 53 bits as a double, times 2**60
        found.append((abs(exact - (x << (scale - 60))), n))
    found.sort()
    return [n for _, n in found[:count]]
CLOSEST = closest(200)
def angles(r):
    yield [r.uniform(-10, 10) for _ in range(500)]
    yield [r.uniform(-1e6, 1e6) for _ in range(500)]
    yield [spread(r, -60, 18) for _ in range(300)]
    yield both(TINY) + near(0.7853981633974483) + [1e6, -1e6]
    yield both([float(n * pi / 2) for n in CLOSEST])
    yield [v for n in range(1, 40) for v in near(float(n * pi / 4), 1)]

function('exp', exp, exponentials(-746, 709.782712893384))
function('expm1', expm1, exponentials(-60, 709.782712893384))
function('tanh', tanh, exponentials(-25, 25))
function('sigmoid', sigmoid, exponentials(-746, 45))
function('softplus', softplus, exponentials(-746, 800))
function('log', log, logs)
function('log1p', log1p, logs1p)
function('sin', sin, angles)
function('cos', cos, angles)
function('erf', erf, errors)

for name, (f, points) in FUNCTIONS.items():
    with open(name + '.txt', 'w') as out:
        for x in sorted(set(points)):
            if x == 0: continue
            y, rest = rounded(f(mpf(x)))
            if y - y != 0: continue
            out.write('%016x %016x %d\n' % (bits(x), bits(y), int(floor(rest * 100 + mpf(1) / 2))))
