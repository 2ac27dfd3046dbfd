import { describe, expect, it } from 'vitest';
import {
  firstDifferentCell,
  firstDifferentReplication,
} from '../../../src/experiment/difference.ts';
import { untraced } from './untraced.ts';

const result = (replication: number, streamHash: string) => ({
  replication,
  streamHash,
  checkpoints: [],
  events: 1,
  values: new Float64Array(),
  series: new Float64Array(),
  ledger: new Float64Array(),
  levers: new Float64Array(),
  traced: untraced,
});
const stream = (replication: number, streamHash: string) => ({
  replication,
  streamHash,
  events: 1,
});

describe('the first replication that differs', () => {
  const recorded = [stream(1, 'a'), stream(2, 'b'), stream(3, 'c')];

  it('is none where all took the recorded course, in whatever order they come', () => {
    const again = [result(3, 'c'), result(1, 'a'), result(2, 'b')];
    expect(firstDifferentReplication(recorded, again)).toBeUndefined();
  });

  it('is the lowest number, not the first that is met', () => {
    const again = [result(3, 'x'), result(1, 'a'), result(2, 'y')];
    expect(firstDifferentReplication(recorded, again)).toEqual({
      replication: 2,
      recorded: 'b',
      now: 'y',
    });
  });

  it('may be one that was not recorded, or not run', () => {
    const more = recorded.map(({ replication, streamHash }) => result(replication, streamHash));
    expect(firstDifferentReplication(recorded.slice(0, 2), more)).toMatchObject({
      replication: 3,
      recorded: undefined,
    });
    expect(firstDifferentReplication(recorded, more.slice(1))).toMatchObject({
      replication: 1,
      now: undefined,
    });
  });
});

describe('the first cell that differs', () => {
  const header = ['measure', 'period', 'mean', 'sd'];
  const table = (...rows: string[][]) => ({ header, rows });
  const keys = ['measure', 'period'];
  const recorded = table(['deaths', 'year 1', '1', '2'], ['deaths', 'year 2', '3', '4']);

  it('is none in equal tables', () => {
    expect(firstDifferentCell(recorded, recorded, keys)).toBeUndefined();
  });

  it('has its line in the file, its column, what it is about, and both values', () => {
    const now = table(['deaths', 'year 1', '1', '2'], ['deaths', 'year 2', '3', '5']);
    expect(firstDifferentCell(recorded, now, keys)).toEqual({
      line: 3,
      column: 'sd',
      about: ['deaths', 'year 2'],
      recorded: '4',
      now: '5',
    });
  });

  it('tells cells apart that join to the same text', () => {
    const [one, other] = [table(['a', 'b,c', '1', '2']), table(['a,b', 'c', '1', '2'])];
    expect(firstDifferentCell(one, other, keys)).toMatchObject({ line: 2, column: 'measure' });
  });

  it('may stand in a row or a column that the other table does not have', () => {
    const shorter = table(['deaths', 'year 1', '1', '2']);
    expect(firstDifferentCell(recorded, shorter, keys)).toMatchObject({
      line: 3,
      recorded: 'deaths',
      now: undefined,
    });
    expect(firstDifferentCell(shorter, recorded, keys)).toMatchObject({
      line: 3,
      recorded: undefined,
      now: 'deaths',
    });
    const wider = { header: [...header, 'n'], rows: recorded.rows.map((row) => [...row, '2']) };
    expect(firstDifferentCell(recorded, wider, keys)).toMatchObject({
      line: 1,
      column: 'n',
      now: 'n',
    });
  });
});
