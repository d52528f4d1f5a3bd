import { handOf, inkOf, pictureOf, type Hand, type Sheet } from '../../../main/ts/inspect/ink';
import { equal, near, test } from '../suite';

const PICTURE = { width: 4, height: 4, channels: 1 };

/** A picture of the data, a row a string: # is ink. */
function drawn(...rows: string[]): number[] {
  return [...rows.join('')].map((point) => (point === '#' ? 1 : 0));
}

function sheetOf(width: number, ...rows: string[]): Sheet {
  return { width, height: rows.length, ink: Float64Array.from(drawn(...rows)) };
}

const DOT_IN_THE_MIDDLE = drawn('....', '.##.', '.##.', '....');

test('how the data are drawn is learned from them: ground, size and place', () => {
  const hand = handOf(Float64Array.from([...DOT_IN_THE_MIDDLE, ...DOT_IN_THE_MIDDLE]), PICTURE);
  equal(hand, { ground: 0, full: 1, hard: true, side: 2, x: 2, y: 2, centre: 'box', steady: true } as Hand);
});

test('of dark ink on white paper the ground is the larger number', () => {
  const hand = handOf(Float64Array.from(DOT_IN_THE_MIDDLE, (ink) => 255 * (1 - ink)), PICTURE);
  equal([hand.ground, hand.full, hand.side], [255, 0, 2]);
});

test('pictures whose ink lies now here, now there are not centred', () => {
  const corner = drawn('##..', '##..', '....', '....');
  const other = drawn('....', '....', '..##', '..##');
  equal(handOf(Float64Array.from([...corner, ...other]), PICTURE).steady, false);
});

test('what is drawn small in a corner comes as large and where the data have it', () => {
  const hand = handOf(Float64Array.from(DOT_IN_THE_MIDDLE), PICTURE);
  const sheet = sheetOf(8, '........', '........', '........', '........', '........', '........', '.......#', '........');
  near(pictureOf(sheet, hand, PICTURE, true), DOT_IN_THE_MIDDLE);
});

test('the whole sheet becomes the whole picture, each pixel the mean of its part', () => {
  const hand = { ...handOf(Float64Array.from(DOT_IN_THE_MIDDLE), PICTURE), hard: false, full: 16 };
  const sheet = sheetOf(8, '##......', '#.......', '........', '........', '........', '........', '........', '......##');
  near(pictureOf(sheet, hand, PICTURE, false), [12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8]);
});

test('where the data know ink and no ink alone, half of a pixel is ink', () => {
  const hand = handOf(Float64Array.from(DOT_IN_THE_MIDDLE), PICTURE);
  const sheet = sheetOf(8, '##......', '........', '.......#', '........', '........', '........', '........', '........');
  equal([...pictureOf(sheet, hand, PICTURE, false)].filter((ink) => ink === 1).length, 1);
});

test('every channel of a coloured picture has the ink', () => {
  const hand = { ...handOf(Float64Array.from(DOT_IN_THE_MIDDLE), PICTURE), side: 1 };
  const sheet = sheetOf(2, '#.', '..');
  equal([...pictureOf(sheet, hand, { width: 2, height: 2, channels: 3 }, false)], [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
});

test('an empty sheet is a picture without ink', () => {
  const hand = handOf(Float64Array.from(DOT_IN_THE_MIDDLE), PICTURE);
  equal([...pictureOf(sheetOf(2, '..', '..'), hand, PICTURE, true)], new Array<number>(16).fill(0));
});

test('of a photograph the ink is what stands out from its rim, dark or bright', () => {
  const dark = Float64Array.from(DOT_IN_THE_MIDDLE, (ink) => (ink === 1 ? 0.1 : 0.9));
  const bright = dark.map((grey) => 1 - grey);
  near(inkOf(dark, 4, 4).ink, DOT_IN_THE_MIDDLE);
  near(inkOf(bright, 4, 4).ink, DOT_IN_THE_MIDDLE);
});

test('a grey sheet of paper has no ink', () => {
  equal([...inkOf(new Float64Array(16).fill(0.5), 4, 4).ink], new Array<number>(16).fill(0));
});
