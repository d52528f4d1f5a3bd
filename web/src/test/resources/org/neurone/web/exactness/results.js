// Calls every generated method on every input; a number travels as its 64 bits in hexadecimal, so that nothing rounds.
const view = new DataView(new ArrayBuffer(8));

function fromBits(hex) {
  view.setBigUint64(0, BigInt("0x" + hex));
  return view.getFloat64(0);
}

function toBits(value) {
  view.setFloat64(0, value);
  return value !== value ? "NaN" : view.getBigUint64(0).toString(16);
}

export function results(module, inputs, reals, integers) {
  const lines = [];
  for (const input of inputs) {
    const values = input.map((value, n) => (n < 4 ? fromBits(value) : value));
    for (let n = 0; n < reals; n++) {
      lines.push(toBits(module.real(n, ...values)));
    }
    for (let n = 0; n < integers; n++) {
      lines.push(String(module.integer(n, ...values)));
    }
  }
  return lines.join("\n");
}
