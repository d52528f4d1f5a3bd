"""Writes the committed values that ElementaryTest holds the engine's functions to: python3 elementary.py (mpmath 1.3).

One file a function, one line a point: the bits of x, the bits of f(x) rounded to the nearest double, and what that
rounding took away, in hundredths of a unit in the last place. hard-cases.txt has the functions' hardest points, without that. The values are computed with 1200 bits and rounded here by
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

# Where a value lies hardly off the middle between two doubles, rounding it needs many digits. These x are from the lists of worst
# cases that the CORE-MATH project publishes (src/binary64/*/*.wc; most were found by V. Lefevre and J.-M. Muller).
HARD = {
    'exp': '''
        0x1.0122ef37212ebp-1 0x1.00d48a707b93ep-1 0x1.08543b70bd86bp-1 0x1.2cf4f31c708bp+0 0x1.30d96abe653ffp-1
        0x1.4ffc66bc27af6p-1 0x1.6fb6de5eca085p-1 0x1.9925ee981e1c4p-1 0x1.accfbe46b4efp-1 0x1.bd203e60efa8ep-1
        0x1.d086543694c5ap-1 0x1.dda4641877b3bp-1 0x1.e9bce95ae9b56p-1 0x1.f8f4a629ef9b1p-1 0x1.008eb56314daap+0
        0x1.12f8d9c3a7e66p+0 0x1.3bf8165d5df1cp+0 0x1.6b7800874c2f4p+0
    ''',
    'expm1': '''
        0x1.00091a4a0dae5p+2 0x1.000bffb8030a7p-39 0x1.002881d0cbecfp-12 0x1.006652fb6febep-3 0x1.0076d13ab9d18p+4
        0x1.00ada891b730cp+0 0x1.01de0b26743ddp-28 0x1.01fe03f61bac5p-46 0x1.07e0f66afed03p-48 0x1.0f876ccdf6cd5p-49
        0x1.1e3779b97f4a0p-50 0x1.0f039371d9921p+5 0x1.1c444c5b1abbap-26 0x1.1f83484505f62p-1 0x1.20cb6ee2034fap+1
        0x1.2db5764b3fdbcp-19 0x1.2e4b558466866p-2 0x1.31201f7161d92p+0 0x1.02e473c781d6ep+6
    ''',
    'log': '''
        0x1.a6ae5142326b5p+0 0x1.b072ab04ee9bfp+0 0x1.c877cba59d0acp+0 0x1.1e852e6951306p+1 0x1.efcbe699decc2p+0
        0x1.fd68ffa928b1ap+0 0x1.0f955b46f7ac5p+1 0x1.41a8c3caf8cd6p+1 0x1.967e2d739876bp+1 0x1.09d0ba34eaf3cp+2
        0x1.62e4952207533p+2 0x1.f7c6aee2ee54fp+2 0x1.0af4fba7063b8p+4 0x1.30969d73e5efep+5 0x1.0ec780475db9dp+34
        0x1.a6004162f2b8cp+45 0x1.131425b692c14p+46 0x1.6debf88b96bb2p+7
    ''',
    'log1p': '''
        0x1.94d915fa88734p-51 0x1.010634736a28p+14 0x1.0000ffff82ab3p-37 0x1.002e52063d1b8p-23 0x1.003ff5333549cp-11
        0x1.0041f934a35b2p+5 0x1.00c3d4acbba8ap-1 0x1.01501f8756111p+35 0x1.03f81f636b816p-47 0x1.039d33161ce58p+77
        0x1.07e0f66afed0bp-48 0x1.0a1636f8aeb6ep+93 0x1.0de56f7b56c5cp+85 0x1.0f876ccdf6cd9p-49 0x1.1e3779b97f4a3p-50
        0x1.200000000001bp-46 0x1.2b133e33c7152p+70 0x1.16a467d9d755ep-2 0x1.28cff93212d03p+0
    ''',
    'tanh': '''
        0x1.000b47bdb383fp-9 0x1.004524207fad9p-3 0x1.00a0f3cf999acp+2 0x1.015bdb2761717p+4 0x1.015cee8026857p+1
        0x1.01885ae3c818ap+0 0x1.02a3ad2ef6f4bp-24 0x1.0a402fcc79296p-25 0x1.0487b6ec9ca7ap+4 0x1.0b3344cd5964dp-1
        0x1.0e000000280b9p-16 0x1.11733d66373bfp-24 0x1.2259e34a8c177p-22 0x1.30fc1931f09c9p+4 0x1.3bacd6561ff5fp-25
        0x1.4a000000491d3p-16 0x1.52a11bb4ba5a6p+1 0x1.5813a86045f07p+3 0x1.61246d6ad9aefp-25
    ''',
    'sin': '''
        0x1.005023d32fee5p+1 0x1.00874a5f9fc33p-13 0x1.009ee184a02e7p-8 0x1.0192deafac33fp+0 0x1.0438976472dfcp-4
        0x1.05149eefb774ap-1 0x1.066af28272e6bp-16 0x1.06800e629d672p-23 0x1.0ab38d32b08fp-18 0x1.104614176463ep+0
        0x1.1396f39f2ee35p-15 0x1.184a0aa58191fp-24 0x1.2eec2492cd293p-1 0x1.30c7efbee12aep-24 0x1.5c68997fe1bdap+0
        0x1.577a0fe76be56p-16 0x1.58868e3115189p-24 0x1.65ddbedbb99d2p-1 0x1.6ebdedd37ba17p+1
    ''',
    'cos': '''
        0x1.0009effd4bedap-12 0x1.00147eec5cfa5p+0 0x1.00786b0bf421p-2 0x1.00ff807f60deep-23 0x1.0155dcbae56fdp-2
        0x1.03f81f636b80cp-24 0x1.0bbb307acafdbp-24 0x1.0f876ccdf6cd9p-25 0x1.13463fa37014ep-24 0x1.2c2fc595456a7p-25
        0x1.3cc8a99af5454p-24 0x1.465655f122ff6p-25 0x1.4dc063f1180aep-2 0x1.5e8add236a58fp-25 0x1.08d8dd3b1d9adp-23
        0x1.1e400c741b302p+0 0x1.64af4ea49404p+0 0x1.6b8a6273d7c21p+0
    ''',
    'erf': '''
        0x1.6d5ad4307dd52p-7 0x1.037b548d9d7a6p-61 0x1.015c6c137cacp-61 0x1.b07ab3b799cb6p-61 0x1.d7bf59d0cae2ep+1
        0x1.e145f57f326f1p+1 0x1.ffab33c49489ep+1 0x1.0039ebaa4e79fp+2 0x1.1aa874eb35e9ap+2 0x1.33ae81b2d5268p+2
        0x1.4b27abaef9cf4p+2 0x1.6b9370b9c6ca5p+2 0x1.714fbd103624ap+2 0x1.7514cfdceb745p+2 0x1.7744f8f74e94ap+2
        0x1.7afb48dc96624p+2 0x1.a5ef121a69cp-1032 0x1.7de32e51276p-1031 0x1.0e0e6a8d8784p-1028 0x1.fe91645ae5b6p-1027
        0x1.383cf10247b18p-1025
    ''',
}
with open('hard-cases.txt', 'w') as out:
    for name, points in HARD.items():
        for x in map(float.fromhex, points.split()):
            out.write('%s %016x %016x\n' % (name, bits(x), bits(rounded(FUNCTIONS[name][0](mpf(x)))[0])))

for name, (f, points) in FUNCTIONS.items():
    with open(name + '.txt', 'w') as out:
        for x in sorted(set(points)):
            if x == 0: continue
            y, rest = rounded(f(mpf(x)))
            if y - y != 0: continue
            out.write('%016x %016x %d\n' % (bits(x), bits(y), int(floor(rest * 100 + mpf(1) / 2))))
