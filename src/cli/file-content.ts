import { createHash } from 'node:crypto';

/** What goes into a file: a text, or pieces one after the other, made anew each time that they are asked for. */
export type FileContent = string | Iterable<string | Uint8Array>;

export function piecesOf(content: FileContent): Iterable<string | Uint8Array> {
  return typeof content === 'string' ? [content] : content;
}

export function sha256OfContent(content: FileContent): string {
  const hash = createHash('sha256');
  for (const piece of piecesOf(content)) hash.update(piece);
  return hash.digest('hex');
}
