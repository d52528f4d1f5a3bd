import { readInto } from '../../../main/ts/worker/pictures';
import type { PictureReader } from '../../../main/ts/worker/load';
import { equal, platform, test } from '../suite';

test('pixels are those of the browser over white, and what it cannot read is named', async () => {
  const drawn: string[] = [];
  class Canvas {
    constructor(private readonly width: number, private readonly height: number) {}
    getContext = (): object => ({
      fillRect: (...place: number[]) => drawn.push(`white ${place.join(' ')}`),
      drawImage: () => drawn.push('picture'),
      getImageData: () => ({ data: new Uint8ClampedArray(4 * this.width * this.height).fill(1) }),
    });
  }
  const decode = async (file: Blob): Promise<object> => {
    if ((await file.text()) === 'broken') {
      throw new Error('no picture');
    }
    return { width: 2, height: 3, close: () => drawn.push('closed') };
  };
  const taken: unknown[] = [];
  const reader = { add: (...one: unknown[]) => taken.push(one) } as unknown as PictureReader;
  platform('OffscreenCanvas', Canvas);
  platform('createImageBitmap', decode);
  const bad = await readInto(reader, [{ name: 'c/1.png', className: 'c', file: new Blob(['good']) }, { name: 'c/2.png', className: 'c', file: new Blob(['broken']) }]);
  equal(bad, ['c/2.png']);
  equal(taken, [['c', new Int32Array(6).fill(0x01010101), 3, 2]]);
  equal(drawn, ['white 0 0 2 3', 'picture', 'closed']);
});
