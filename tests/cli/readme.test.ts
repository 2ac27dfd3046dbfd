import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, onlyRunIn, projectRoot, rehearse, scratchFolder } from './command.ts';
import commands from './example-commands.json' with { type: 'json' };

// What the README shows is what the code gives; `npm run example` writes both anew.
const output = scratchFolder();
const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
const run = rehearse([...commands.run, '--output', output]);

describe('the example of the README', () => {
  it('shows what its first command prints', () => {
    const [, shown] = /^```text\n([\s\S]*?)\n```$/m.exec(readme) ?? [];
    expect(shown).toBe(run.out.replaceAll(output, 'output').trimEnd());
  });

  it('is the folder that its first command leaves', () => {
    const fresh = filesBelow(onlyRunIn(output));
    const kept = filesBelow(join(projectRoot, 'output/example'));
    expect([...kept.keys()].toSorted()).toEqual([...fresh.keys()].toSorted());
    // The manifest says which commit and which Node wrote it, and the checksums cover it.
    const changing = ['manifest.json', 'checksums.sha256'];
    const different = [...fresh].filter(
      ([file, text]) => !changing.includes(file) && kept.get(file) !== text,
    );
    expect(different.map(([file]) => file)).toEqual([]);
  });

  it('is the same when it is run again from its manifest', () => {
    const again = rehearse(['reproduce', 'output/example']);
    expect(again.err + again.out).toContain('SAME');
    expect(again.code).toBe(0);
  });
});

describe('the paper of the README', () => {
  const folders = scratchFolder();
  const made = (name: 'compare' | 'believe') => {
    const folder = join(folders, name);
    const { code, err } = rehearse([...commands[name], '--output', folder]);
    if (code !== 0) throw new Error(err);
    return onlyRunIn(folder);
  };

  it('is what its commands give, to the byte', () => {
    const [command = '', ...flags] = commands.report;
    const paper = join(folders, 'paper');
    const args = [made('compare'), '--with', made('believe'), ...flags, '--output', paper];
    expect(rehearse([command, ...args]).code).toBe(0);
    expect(filesBelow(join(projectRoot, 'output/example-pack'))).toEqual(filesBelow(paper));
  });
});
