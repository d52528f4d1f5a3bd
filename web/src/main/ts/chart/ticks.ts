/** Round numbers between two ends, about as many as asked for: steps of 1, 2 or 5 times a power of ten. */
export function niceSteps(from: number, to: number, about: number): number[] {
  const rough = (to - from) / Math.max(1, about);
  if (!(rough > 0) || !Number.isFinite(rough)) {
    return [];
  }
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? rough;
  const marks: number[] = [];
  for (let at = Math.ceil(from / step); at * step <= to * (1 + 1e-9) && marks.length < 50; at++) {
    marks.push(at * step);
  }
  return marks;
}

/** Exponents of ten between two, with halves (factors of three) where they would be too few. */
export function decades(from: number, to: number): number[] {
  const step = to - from > 6 ? 2 : 1;
  const marks: number[] = [];
  for (let at = Math.ceil(from); at <= to; at += step) {
    marks.push(at);
  }
  if (marks.length < 2) {
    for (const extra of [0.30103, 0.69897]) {
      for (let at = Math.floor(from); at <= to; at++) {
        if (at + extra >= from && at + extra <= to) {
          marks.push(at + extra);
        }
      }
    }
  }
  return marks;
}
