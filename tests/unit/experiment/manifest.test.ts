import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { manifestOf, parseManifest, resultHash } from '../../../src/experiment/manifest.ts';
import { resultRows } from '../../../src/experiment/run-rows.ts';
import { runReplications } from '../../../src/experiment/run-replications.ts';
import { tinyScenario } from './tiny.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the hash of a result', () => {
  it('is that of the checksums as sha256sum prints them, sorted by file', () => {
    const files = new Map([
      ['b.csv', 'two'],
      ['a.csv', 'one'],
    ]);
    const { hash, files: listed } = resultHash(files);
    expect(hash).toBe(sha256(`${sha256('one')}  a.csv\n${sha256('two')}  b.csv\n`));
    expect(listed.map(({ file }) => file)).toEqual(['a.csv', 'b.csv']);
  });

  it('changes with any byte and with any name', () => {
    const hashes = [
      [['a.csv', 'one']],
      [['a.csv', 'one ']],
      [['b.csv', 'one']],
      [
        ['a.csv', 'one'],
        ['b.csv', ''],
      ],
    ].map((entries) => resultHash(new Map(entries as [string, string][])).hash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('a manifest', async () => {
  const scenario = tinyScenario(2);
  const results = await runReplications(scenario, { jobs: 1 });
  const manifest = manifestOf(
    scenario,
    results,
    resultRows(scenario, results),
    resultHash(new Map([['results.csv', 'numbers']])),
    {
      tool: { name: 'rehearsal', version: '1.2.3' },
      inputs: [{ file: 'tiny.yaml', sha256: sha256('') }],
      environment: { node: '20', jobs: 1 },
    },
  );
  const text = JSON.stringify(manifest);

  it('is read back as it was written', () => {
    expect(parseManifest(text)).toEqual({ manifest });
  });

  it('counts events and shows how sure the main means are', () => {
    expect(manifest.events).toBe(results[0].events + results[1].events);
    const admissions = manifest.halfWidths.find(({ measure }) => measure === 'emergencyAdmissions');
    expect(admissions?.halfWidth).toBeGreaterThan(0);
    expect(manifest.halfWidths.every(({ halfWidth }) => Number.isFinite(halfWidth))).toBe(true);
  });

  it.each([
    ['{', 'it is not JSON'],
    ['{}', 'schema: '],
    [text.replace('rehearsal/run@1', 'rehearsal/run@2'), 'schema: '],
    [text.replace('"seed":"rehearsal"', '"seed":7'), 'seed: '],
    [text.replace(manifest.result.hash, 'f00'), 'result.hash: '],
  ])('is refused with the reason: %#', (broken, reason) => {
    const outcome = parseManifest(broken);
    expect('reason' in outcome && outcome.reason).toContain(reason);
  });
});
