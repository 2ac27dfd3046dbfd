import { describe, expect, it } from 'vitest';
import { escapeOf, folderOf, looksLikePath, pathWithin } from '../../../src/scenario/paths.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import { shipped, sound } from './texts.ts';

describe('path arithmetic', () => {
  it.each([
    ['scenarios/a.yaml', 'scenarios'],
    ['a.yaml', ''],
    ['/a.yaml', '/'],
    ['/home/x/a.yaml', '/home/x'],
    ['./a.yaml', '.'],
    ['../a.yaml', '..'],
    ['C:\\work\\a.yaml', 'C:/work'],
    ['\\\\server\\share\\a.yaml', '//server/share'],
  ])('the folder of %s is %s', (path, folder) => {
    expect(folderOf(path)).toBe(folder);
  });

  it.each([
    ['scenarios', 'places/x.yaml', 'scenarios/places/x.yaml'],
    ['', 'x.yaml', 'x.yaml'],
    ['/', 'x.yaml', '/x.yaml'],
    ['scenarios', './places//x.yaml', 'scenarios/places/x.yaml'],
    ['C:/work', 'places\\x.yaml', 'C:/work/places/x.yaml'],
  ])('inside %s, %s is %s', (folder, relative, path) => {
    expect(pathWithin(folder, relative)).toBe(path);
  });

  it.each(['places/x', 'places\\x', 'x.yaml', 'x.yml', 'X.JSON'])('%s is a path', (reference) => {
    expect(looksLikePath(reference)).toBe(true);
  });

  it.each(['tiny', 'icb-1.2m', 'yaml'])('%s is an id', (reference) => {
    expect(looksLikePath(reference)).toBe(false);
  });
});

describe('a place outside the folder of its scenario', () => {
  const escapes = [
    '../x.yaml',
    'a/../../x.yaml',
    'a\\..\\..\\x.yaml',
    'a/../x.yaml',
    '..\\x.yaml',
    '.. /x.yaml',
    '.../x.yaml',
    '/x.yaml',
    '\\x.yaml',
    '//server/share/x.yaml',
    '\\\\server\\share\\x.yaml',
    '~/x.yaml',
    'C:/x.yaml',
    'c:x.yaml',
    'x.yaml:stream.yaml',
    'http://example.org/x.yaml',
    'file:///x.yaml',
    'FILE:x.yaml',
  ];

  it.each(escapes)('is refused unread: %s', (reference) => {
    const asked: string[] = [];
    const outcome = loadScenario(
      'mine/scenario.yaml',
      (path) => {
        asked.push(path);
        return path === 'mine/scenario.yaml' ? sound.replace('tiny', `'${reference}'`) : undefined;
      },
      shipped,
    );
    expect(asked).toEqual(['mine/scenario.yaml']);
    expect('problems' in outcome && outcome.problems).toHaveLength(1);
  });

  it.each(['x.yaml', 'places/x.yaml', './x.yaml', '..x/y.yaml', 'x..yaml'])(
    'is not what %s leads to',
    (reference) => {
      expect(escapeOf(reference)).toBeUndefined();
    },
  );
});
