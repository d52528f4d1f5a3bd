import type { PictureReader } from './load';
import type { PictureBatch } from './protocol';

/** Has the browser decode pictures and hands their pixels on, over white. @returns the names of what is no picture */
export async function readInto(reader: PictureReader, files: PictureBatch['files']): Promise<string[]> {
  const bad: string[] = [];
  for (const { name, className, file } of files) {
    try {
      const { pixels, height, width } = await pixelsOf(file);
      reader.add(className, pixels, height, width);
    } catch {
      bad.push(name);
    }
  }
  return bad;
}

async function pixelsOf(file: Blob): Promise<{ pixels: Int32Array; height: number; width: number }> {
  const bitmap = await createImageBitmap(file, { colorSpaceConversion: 'none' });
  const { height, width } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) {
    throw new Error('no canvas');
  }
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return { pixels: new Int32Array(context.getImageData(0, 0, width, height).data.buffer), height, width };
}
