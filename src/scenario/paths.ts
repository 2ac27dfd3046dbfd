/** The folder of a path, with forward slashes; empty for a bare file name. */
export function folderOf(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  const end = slashed.lastIndexOf('/');
  return end === 0 ? '/' : slashed.slice(0, Math.max(end, 0));
}

/** A path inside a folder, with forward slashes and without `.` segments and doubled slashes. */
export function pathWithin(folder: string, relative: string): string {
  const inner = segmentsOf(relative)
    .filter((segment) => segment !== '' && segment !== '.')
    .join('/');
  return folder === '' || folder.endsWith('/') ? `${folder}${inner}` : `${folder}/${inner}`;
}

/** Whether a reference names a file (it has a slash or a file's ending) and not the id of something shipped. */
export function looksLikePath(reference: string): boolean {
  return /[\\/]|\.(ya?ml|json)$/i.test(reference);
}

/** Why a relative path may not be followed, or undefined where it stays inside its folder. */
export function escapeOf(relative: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]+:/i.test(relative)) return 'is a web address';
  if (relative.includes(':')) return 'has a colon in it';
  if (/^[\\/~]/.test(relative)) return 'is an absolute path';
  if (segmentsOf(relative).some((segment) => /^\.\.[. ]*$/.test(segment)))
    return 'leads upward with ".."';
  return undefined;
}

function segmentsOf(path: string): string[] {
  return path.split(/[\\/]/);
}
