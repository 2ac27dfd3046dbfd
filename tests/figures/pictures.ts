import { PNG } from 'pngjs';

/** A grey picture: 0 black to 255 white, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Float64Array;
}

/** Reads a PNG; what is transparent is paper. */
export function pictureOf(png: Uint8Array): Picture {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  const grey = new Float64Array(width * height);
  for (let i = 0; i < grey.length; i++) {
    const [red, green, blue, alpha] = [0, 1, 2, 3].map((channel) => data[4 * i + channel]);
    const on = alpha / 255;
    grey[i] = (0.2126 * red + 0.7152 * green + 0.0722 * blue) * on + 255 * (1 - on);
  }
  return { width, height, grey };
}

/** A part of a picture. */
export function cropped(
  { width, grey }: Picture,
  from: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Picture {
  const part = new Float64Array(from.width * from.height);
  for (let y = 0; y < from.height; y++) {
    for (let x = 0; x < from.width; x++) {
      part[y * from.width + x] = grey[(from.y + y) * width + from.x + x] ?? 255;
    }
  }
  return { width: from.width, height: from.height, grey: part };
}

/** The picture in so many fields across, each as bright as its part of the picture on the mean. */
function coarse({ width, height, grey }: Picture, columns: number): Picture {
  const rows = Math.round((columns * height) / width);
  const sums = new Float64Array(columns * rows);
  const counts = new Float64Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = Math.min(rows - 1, Math.floor((y * rows) / height));
    for (let x = 0; x < width; x++) {
      const field = row * columns + Math.min(columns - 1, Math.floor((x * columns) / width));
      sums[field] += grey[y * width + x];
      counts[field]++;
    }
  }
  return { width: columns, height: rows, grey: sums.map((sum, i) => sum / counts[i]) };
}

/** How two pictures of the same thing differ, in steps of grey of 255. */
export interface PictureDifference {
  /** On the mean over the picture. */
  readonly mean: number;
  /** In the field that differs most: a lost word, a black box, a mark in another place. */
  readonly worst: number;
}

/** Fields across: about two millimetres of a page, so that the edges of letters, which programs soften as they like, do not count. */
const FIELDS = 80;

export function pictureDifference(a: Picture, b: Picture): PictureDifference {
  const [first, second] = [coarse(a, FIELDS), coarse(b, FIELDS)];
  if (first.grey.length !== second.grey.length) {
    throw new RangeError(`${a.width} x ${a.height} and ${b.width} x ${b.height} differ in shape`);
  }
  const differences = first.grey.map((value, i) => Math.abs(value - second.grey[i]));
  return {
    mean: differences.reduce((sum, value) => sum + value, 0) / differences.length,
    worst: Math.max(...differences),
  };
}
