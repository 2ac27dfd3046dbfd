import type { SourceText } from './tree.ts';

/** What a page says line by line, blank where code cannot hold a link. */
interface Page {
  readonly file: string;
  readonly prose: readonly string[];
}

/**
 * Links and anchors in Markdown that lead nowhere. Addresses of other sites are not fetched.
 * @param pages the pages to read; an anchor may point into any of them
 * @param exists tells whether a path from the project root is a file or a folder
 * @returns `file:line: link: why`
 */
export function deadLinks(
  pages: readonly SourceText[],
  exists: (path: string) => boolean,
): readonly string[] {
  const read = pages.map(({ file, text }): Page => ({ file, prose: proseOf(text) }));
  const anchors = new Map(read.map((page) => [page.file, anchorsOf(page.prose)]));
  return read.flatMap(({ file, prose }) =>
    prose.flatMap((line, i) =>
      linksOf(line).flatMap((link) => {
        const why = deadBecause(link, file, anchors, exists);
        return why === undefined ? [] : [`${file}:${i + 1}: ${link}: ${why}`];
      }),
    ),
  );
}

/**
 * Paths below `src/` and `tests/` that a page names, in prose or code, and that do not exist. `*`
 * and `{a,b}` are read as in a shell; what follows a placeholder such as `<name>` is not looked at.
 * @returns `file:line: path`
 */
export function deadPaths(
  pages: readonly SourceText[],
  files: readonly string[],
): readonly string[] {
  const folders = new Set(files.flatMap(foldersAbove));
  const known = [...files, ...folders];
  return pages.flatMap(({ file, text }) =>
    text.split('\n').flatMap((line, i) =>
      pathsNamed(line)
        .filter((path) => !alternatives(path).every((glob) => known.some(matcher(glob))))
        .map((path) => `${file}:${i + 1}: ${path}`),
    ),
  );
}

function proseOf(text: string): string[] {
  let fence: string | undefined;
  return text.split('\n').map((line) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined && mark !== undefined) fence = mark;
    else if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
    } else return line;
    return '';
  });
}

/** Targets of `[text](target)`, images, `[name]: target` and HTML; not those within inline code. */
function linksOf(line: string): string[] {
  const text = line.replace(/(`+)[^`]*\1/g, (code) => ' '.repeat(code.length));
  const patterns = [
    /\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g,
    /^\s*\[[^\]]+\]:\s*<?([^\s>]+)/g,
    /\b(?:href|src)="([^"]+)"/g,
  ];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, target = '']) => target),
  );
}

function deadBecause(
  link: string,
  from: string,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
  exists: (path: string) => boolean,
): string | undefined {
  if (/^[a-z][a-z+.-]*:/i.test(link)) return undefined;
  if (link.startsWith('/')) return 'write it relative to the page';
  const [path = '', anchor] = decodeURI(link).split('#');
  const target = path === '' ? from : joinPath(from, path);
  if (target === undefined) return 'leads out of the project';
  if (path !== '' && !exists(target)) return 'no such file';
  const known = anchors.get(target);
  if (anchor === undefined || known === undefined) return undefined;
  return known.has(anchor) ? undefined : 'no such heading';
}

function joinPath(from: string, path: string): string | undefined {
  const steps = from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** Anchors as GitHub makes them: of headings, numbered when repeated, and of `id` and `name`. */
function anchorsOf(prose: readonly string[]): ReadonlySet<string> {
  const anchors = new Set<string>();
  const times = new Map<string, number>();
  for (const line of prose) {
    for (const [, id = ''] of line.matchAll(/<[^>]*\b(?:id|name)="([^"]+)"/g)) anchors.add(id);
    const heading = /^ {0,3}#{1,6}\s+(.+?)\s*#*$/.exec(line)?.[1];
    if (heading === undefined) continue;
    const slug = slugOf(heading);
    const before = times.get(slug) ?? 0;
    times.set(slug, before + 1);
    anchors.add(before === 0 ? slug : `${slug}-${before}`);
  }
  return anchors;
}

function slugOf(heading: string): string {
  return heading
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]+>/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

function pathsNamed(line: string): string[] {
  const found = line.match(/(?<![\w./-])(?:src|tests)\/[\w.{},*/-]*/g) ?? [];
  return found.map((path) => path.replace(/[.,/-]+$/, ''));
}

/** `a/{b,c}` means both `a/b` and `a/c`. */
function alternatives(path: string): string[] {
  const braces = /^(.*?)\{([^}]*)\}(.*)$/.exec(path);
  if (braces === null) return [path];
  const [, before = '', options = '', after = ''] = braces;
  return options.split(',').flatMap((option) => alternatives(before + option + after));
}

function matcher(glob: string): (path: string) => boolean {
  const pattern = glob
    .replaceAll('.', '\\.')
    .replaceAll('**', '\0')
    .replaceAll('*', '[^/]*')
    .replaceAll('\0', '.*');
  return (path) => new RegExp(`^${pattern}$`).test(path);
}

function foldersAbove(file: string): string[] {
  const steps = file.split('/').slice(0, -1);
  return steps.map((_, i) => steps.slice(0, i + 1).join('/'));
}
