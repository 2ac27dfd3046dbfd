import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Millimetres in an inch. */
const INCH = 25.4;

/** Dots per inch that print needs: at fewer, Word and LibreOffice show charts that are blurred. */
export const PRINT_PPI = 300;

/** A picture of dots. */
export interface Png {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Makes a picture of dots of a chart. */
export type PngRenderer = (svg: string, ppi?: number) => Png;

/** Arimo has the widths of Arial: without a font of its own the renderer would leave all words out. */
const FONTS = ['400Regular/Arimo_400Regular.ttf', '700Bold/Arimo_700Bold.ttf'];

/**
 * Loads what makes pictures of dots: about four megabytes, so only when one is wanted. The same chart gives the same
 * bytes on every machine: no font and no program of the machine has a part in it.
 */
export async function pngRenderer(): Promise<PngRenderer> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  const require = createRequire(import.meta.url);
  const read = (file: string) => readFileSync(require.resolve(file));
  await initWasm(read('@resvg/resvg-wasm/index_bg.wasm')).catch(unlessLoadedBefore);
  const font = {
    fontBuffers: FONTS.map((file) => read(`@expo-google-fonts/arimo/${file}`)),
    defaultFontFamily: 'Arimo',
    sansSerifFamily: 'Arimo',
    loadSystemFonts: false,
  };
  return (svg, ppi = PRINT_PPI) => {
    const width = Math.round((millimetres(svg) / INCH) * ppi);
    const image = new Resvg(svg, { font, fitTo: { mode: 'width', value: width } }).render();
    const picture = { bytes: image.asPng(), width: image.width, height: image.height };
    image.free();
    return picture;
  };
}

/** It can be loaded once in a process, and says so the next time. */
function unlessLoadedBefore(error: unknown): void {
  if (!String(error).includes('Already initialized')) throw error;
}

function millimetres(svg: string): number {
  const [, width] = /<svg[^>]* width="([\d.]+)mm"/.exec(svg) ?? [];
  if (width === undefined) throw new RangeError('The picture does not say its width in mm.');
  return Number(width);
}
