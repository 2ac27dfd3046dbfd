import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/cli/failure.ts';
import { checkWritable, writeFolder } from '../../src/cli/write-folder.ts';
import { filesBelow, scratchFolder } from './command.ts';

const scratch = scratchFolder();
const calm = { onInterrupt: () => () => undefined };
const files = (text: string) =>
  new Map([
    ['a.txt', text],
    ['inner/b.txt', text],
  ]);

/** Written until its second file cannot be: its folder is the first file. */
const unfinishable = new Map([
  ['a', 'written'],
  ['a/b', 'never written'],
]);

describe('a folder is written whole or not at all', () => {
  it('with the folders above it', async () => {
    const target = join(scratch, 'x/y/whole');
    await writeFolder(target, files('one'), calm);
    expect(filesBelow(target)).toEqual(files('one'));
    expect(readdirSync(join(scratch, 'x/y'))).toEqual(['whole']);
  });

  it('in the place of an older one', async () => {
    const target = join(scratch, 'replaced');
    await writeFolder(target, new Map([['old.txt', 'old']]), calm);
    await writeFolder(target, files('new'), calm);
    expect(filesBelow(target)).toEqual(files('new'));
    expect(readdirSync(scratch).filter((name) => name.includes('replaced'))).toEqual(['replaced']);
  });

  it('and takes back all that it made if it fails', async () => {
    const failing = writeFolder(join(scratch, 'p/q/broken'), unfinishable, calm);
    await expect(failing).rejects.toThrow(Failure);
    await expect(failing).rejects.toMatchObject({ code: 6 });
    expect(readdirSync(scratch)).not.toContain('p');
  });

  it('and leaves the older one as it was if it fails', async () => {
    const target = join(scratch, 'kept');
    await writeFolder(target, files('old'), calm);
    await expect(writeFolder(target, unfinishable, calm)).rejects.toThrow(Failure);
    expect(filesBelow(target)).toEqual(files('old'));
    expect(readdirSync(scratch).filter((name) => name.includes('kept'))).toEqual(['kept']);
  });

  it('and takes back all that it made if it is interrupted', async () => {
    const parent = join(scratch, 'interrupted');
    mkdirSync(parent);
    let cleanUp = () => undefined as void;
    let withdrawn = false;
    const onInterrupt = (given: () => void) => {
      cleanUp = given;
      return () => {
        withdrawn = true;
      };
    };
    const writing = writeFolder(join(parent, 'run'), files('text'), { onInterrupt });
    // The folder is made in the background: wait for it without letting the writing get to its end.
    while (readdirSync(parent).length === 0) await setImmediate();
    expect(readdirSync(parent)[0]).toMatch(/^\.run\.[0-9a-f]+\.partial$/);
    cleanUp();
    expect(readdirSync(parent)).toEqual([]);
    await expect(writing).rejects.toThrow(Failure);
    expect(withdrawn).toBe(true);
  });
});

describe('finding out whether a folder could be written', () => {
  it('leaves nothing behind', async () => {
    await checkWritable(join(scratch, 'm/n/later'), calm);
    expect(readdirSync(scratch)).not.toContain('m');
  });

  it('fails where a file is in the way', async () => {
    writeFileSync(join(scratch, 'file'), '');
    await expect(checkWritable(join(scratch, 'file/below'), calm)).rejects.toMatchObject({
      code: 6,
    });
  });
});
