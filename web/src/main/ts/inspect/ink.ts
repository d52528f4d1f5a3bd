import type { Plan } from '../worker/model';

type Picture = NonNullable<Plan['picture']>;

/** How much ink lies at each point of a sheet: 0 to 1, row-major (height, width). */
export interface Sheet {
  width: number;
  height: number;
  ink: Float64Array;
}

/** How the pictures of the data are drawn; lengths are in their pixels. */
export interface Hand {
  /** The numbers of a pixel without ink and of one that is full of it. */
  ground: number;
  full: number;
  /** Whether no number lies between these two. */
  hard: boolean;
  /** The mean of the larger side of what is drawn. */
  side: number;
  /** Where its centre lies on average. */
  x: number;
  y: number;
  /** Which centre: of the box around it, or of its ink. */
  centre: 'box' | 'ink';
  /** Whether the centre is at much the same place in each of them. */
  steady: boolean;
}

/** Pictures that are looked at, and ink from which on a point belongs to what is drawn. */
const LOOKED_AT = 1000;
const DRAWN = 0.25;
/** Standard deviation of a centre, as a share of the picture's side, below which pictures are centred. */
const STEADY = 0.1;

/** @param examples raw numbers of the pictures, row-major (pictures, height, width, channels) */
export function handOf(examples: Float64Array, picture: Picture): Hand {
  const { width, height, channels } = picture;
  const size = width * height * channels;
  const many = Math.min(LOOKED_AT, Math.floor(examples.length / size));
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < many * size; at++) {
    low = Math.min(low, examples[at] as number);
    high = Math.max(high, examples[at] as number);
  }
  const rim = rimOf(examples, picture, many);
  const hard = examples.subarray(0, many * size).every((value) => value === low || value === high);
  const dark = rim - low <= high - rim;
  const [ground, full] = dark ? [low, high] : [high, low];
  const seen: Measured[] = [];
  for (let one = 0; one < many; one++) {
    const ink = new Float64Array(width * height);
    for (let at = 0; at < ink.length; at++) {
      ink[at] = ((examples[one * size + at * channels] as number) - ground) / (full - ground || 1);
    }
    const found = measure({ width, height, ink });
    if (found !== null) {
      seen.push(found);
    }
  }
  const spread = (centre: Hand['centre']): number => Math.hypot(deviation(seen.map((found) => found[centre][0])), deviation(seen.map((found) => found[centre][1])));
  const centre = spread('ink') < spread('box') ? 'ink' : 'box';
  return {
    ground,
    full,
    hard,
    side: seen.length === 0 ? Math.min(width, height) : mean(seen.map((found) => found.side)),
    x: seen.length === 0 ? width / 2 : mean(seen.map((found) => found[centre][0])),
    y: seen.length === 0 ? height / 2 : mean(seen.map((found) => found[centre][1])),
    centre,
    steady: seen.length > 0 && spread(centre) < STEADY * Math.hypot(width, height),
  };
}

/**
 * The sheet as a picture of the data: each pixel has the mean ink of the part of the sheet that it covers.
 *
 * @param like whether what is drawn is moved and scaled to where the data have it, and not the whole sheet to the whole picture
 * @return raw numbers, row-major (height, width, channels), all channels alike
 */
export function pictureOf(sheet: Sheet, hand: Hand, picture: Picture, like: boolean): Float64Array {
  const { width, height, channels } = picture;
  const found = like ? measure(sheet) : null;
  const points = found === null ? Math.max(sheet.width / width, sheet.height / height) : found.side / hand.side;
  const [x, y] = found === null ? [sheet.width / 2, sheet.height / 2] : found[hand.centre];
  const [left, top] = found === null ? [x - (points * width) / 2, y - (points * height) / 2] : [x - points * hand.x, y - points * hand.y];
  const numbers = new Float64Array(width * height * channels);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const ink = over(sheet, left + column * points, top + row * points, points);
      const share = hand.hard ? Math.round(ink) : ink;
      numbers.fill(hand.ground + share * (hand.full - hand.ground), (row * width + column) * channels, (row * width + column + 1) * channels);
    }
  }
  return numbers;
}

/** A photograph's grey, 0 black to 1 white, as ink: what stands out from its rim, and the most of it as full ink. */
export function inkOf(grey: Float64Array, width: number, height: number): Sheet {
  const rim = rimOf(grey, { width, height, channels: 1 }, 1);
  const apart = grey.map((value) => (rim < 0.5 ? value - rim : rim - value));
  const most = apart.reduce((a, b) => Math.max(a, b), 0);
  // Shadows and the grain of paper are no ink.
  return { width, height, ink: apart.map((value) => (most < 0.05 ? 0 : Math.min(1, Math.max(0, (value / most - 0.2) / 0.6)))) };
}

interface Measured {
  /** The larger side of the box around what is drawn, and both centres, in points. */
  side: number;
  box: [number, number];
  ink: [number, number];
}

/** null where nothing is drawn. */
function measure({ width, height, ink }: Sheet): Measured | null {
  let [left, right, top, bottom] = [width, 0, height, 0];
  let [all, x, y] = [0, 0, 0];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const there = ink[row * width + column] as number;
      if (there > DRAWN) {
        left = Math.min(left, column);
        right = Math.max(right, column + 1);
        top = Math.min(top, row);
        bottom = Math.max(bottom, row + 1);
      }
      all += there;
      x += there * (column + 0.5);
      y += there * (row + 0.5);
    }
  }
  return right <= left ? null : { side: Math.max(right - left, bottom - top), box: [(left + right) / 2, (top + bottom) / 2], ink: [x / all, y / all] };
}

/** The mean ink of a square of the sheet; beside the sheet there is none. */
function over({ width, height, ink }: Sheet, left: number, top: number, side: number): number {
  let sum = 0;
  for (let row = Math.max(0, Math.floor(top)); row < Math.min(height, top + side); row++) {
    const high = Math.min(row + 1, top + side) - Math.max(row, top);
    for (let column = Math.max(0, Math.floor(left)); column < Math.min(width, left + side); column++) {
      sum += high * (Math.min(column + 1, left + side) - Math.max(column, left)) * (ink[row * width + column] as number);
    }
  }
  return sum / (side * side);
}

/** The mean of the outermost pixels. */
function rimOf(values: Float64Array, { width, height, channels }: Picture, many: number): number {
  let [sum, count] = [0, 0];
  for (let one = 0; one < many; one++) {
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        if (row === 0 || column === 0 || row === height - 1 || column === width - 1) {
          sum += values[((one * height + row) * width + column) * channels] ?? 0;
          count++;
        }
      }
    }
  }
  return count === 0 ? 0 : sum / count;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}
