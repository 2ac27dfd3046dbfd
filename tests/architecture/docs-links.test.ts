import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deadLinks, deadPaths } from './links.ts';
import { listFiles, projectRoot, readProjectFile } from './tree.ts';

const files = ['README.md', 'docs/model.md', 'docs/charts/flow.svg', 'src/engine/maths/exp.ts'];
const exists = (path: string) =>
  files.some((file) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`));
const model = {
  file: 'docs/model.md',
  text: '# The model\n\n## Doors & routing\n\n## Doors & routing\n',
};
const dead = (text: string, file = 'README.md') => deadLinks([{ file, text }, model], exists);
const missing = (text: string) => deadPaths([{ file: 'README.md', text }], files);

describe('links of the documentation', () => {
  it.each([
    ['a link', '[x](docs/gone.md)', 'docs/gone.md: no such file'],
    ['a second link in a line', '[x](docs/model.md) [y](gone.md)', 'gone.md: no such file'],
    ['a link with a title', '[x](gone.md "why")', 'gone.md: no such file'],
    ['an image', '![x](docs/gone.svg)', 'docs/gone.svg: no such file'],
    ['a linked image', '[![x](gone.svg)](docs/model.md)', 'gone.svg: no such file'],
    ['a reference', '[x]: gone.md', 'gone.md: no such file'],
    ['an HTML image', '<img src="gone.png" alt="">', 'gone.png: no such file'],
    ['an anchor', '[x](docs/model.md#windows)', 'docs/model.md#windows: no such heading'],
    ['an anchor of the page itself', '# One\n[x](#two)', '#two: no such heading'],
    ['a heading that is code', '```sh\n# two\n```\n[x](#two)', '#two: no such heading'],
    ['a path from the root of the site', '[x](/docs/model.md)', 'write it relative'],
    ['a path out of the project', '[x](../other/README.md)', 'leads out of the project'],
  ])('catches %s', (_, text, why) => {
    const found = dead(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(why);
  });

  it('lets what exists pass, and what is no link', () => {
    const text = `
      # Read [me](docs/model.md): \`code_name\`
      [a](docs/model.md) [b](docs/) [c](docs/model.md#the-model) [d](docs/model.md#doors--routing-1)
      [e](#read-me-code_name) ![f](docs/charts/flow.svg) <a id="here"></a>[g](#here)
      [h](https://example.org/gone.md) [i](mailto:someone@example.org) \`[j](gone.md)\`
      ~~~
      [k](gone.md)
      ~~~
    `.replaceAll('\n      ', '\n');
    expect(dead(text)).toEqual([]);
    expect(dead('[up](../README.md)', 'docs/other.md')).toEqual([]);
  });

  it.each(['src/engine/clock.ts', 'src/engine/m*.ts', 'src/{engine,model}/maths', 'tests/unit'])(
    'catches the path %s',
    (path) => {
      expect(missing(`\nSee \`${path}\`, and then`)).toEqual([`README.md:2: ${path}`]);
    },
  );

  it('lets paths that exist pass', () => {
    const text = `
      src/engine/maths/exp.ts, (src/engine/maths/), src/engine. src/**/exp.ts src/engine/*/*.ts
      src/{engine,engine/maths}:12 src/engine/maths/<name>.ts https://example.org/src/gone.ts
    `;
    expect(missing(text)).toEqual([]);
  });

  it('holds in the documentation', () => {
    const pages = [...listFiles('docs'), 'README.md', 'CHANGELOG.md', 'CONTRIBUTING.md']
      .filter((file) => file.endsWith('.md') && existsSync(projectRoot + file))
      .map(readProjectFile);
    const code = [...listFiles('src'), ...listFiles('tests')];
    expect(pages.length).toBeGreaterThan(0);
    expect(deadLinks(pages, (path) => existsSync(projectRoot + path))).toEqual([]);
    expect(deadPaths(pages, code)).toEqual([]);
  });
});
