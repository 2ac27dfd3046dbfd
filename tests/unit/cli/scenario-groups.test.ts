import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { inGroups, SCENARIO_GROUPS, scenarioGroup } from '../../../src/cli/scenario-groups.ts';
import { capacityServices } from '../../../src/scenario/capacities.ts';
import { measureIds } from '../../../src/observe/measures.ts';
import { leverSettings } from '../../../src/scenario/lever-settings.ts';
import { leverNames } from '../../../src/scenario/levers.ts';
import { loadPlan } from '../../../src/scenario/load.ts';
import { reader, shipped } from '../scenario/texts.ts';

const LONGEST_COMMENT = 12;
const ROW = /\b[ERFTW]\d{3}\b/g;

const page = readFileSync('docs/library.md', 'utf8');
const ids = shipped.scenarioIds.toSorted();
const textOf = (id: string) => readFileSync(`scenarios/${id}.yaml`, 'utf8');
const commentOf = (id: string) => /^(#.*\n)+/.exec(textOf(id))?.[0].trimEnd().split('\n') ?? [];

/** The kinds of levers of a file, its options left alone. */
function leversOf(id: string): readonly string[] {
  const outcome = loadPlan(`scenarios/${id}.yaml`, reader({}), shipped);
  if ('problems' in outcome) throw new Error(outcome.problems[0]?.message);
  return [...new Set(outcome.scenarios[0]?.timeline.map(({ lever }) => lever))];
}

describe('the library of scenarios', () => {
  it('has a file for each lever by itself', () => {
    const alone = ids.map(leversOf).filter((levers) => levers.length === 1);
    expect(new Set(alone.flat())).toEqual(new Set(leverNames));
  });

  it('has nothing but one lever in the files about one', () => {
    const about = ids.filter((id) => scenarioGroup(id) === 'Levers, one at a time');
    expect(about.filter((id) => leversOf(id).length !== 1)).toEqual([]);
  });

  it.each([
    'pioneer-as-conceived',
    'pioneer-as-narrowed',
    'vanguard',
    'citizen-control',
    'integration-joint-board',
    'culture-first',
    'two-gatekeepers',
    'relational-social-work',
    'austerity',
    'restructured-every-3-years',
    'restructured-every-5-years',
    'england-since-1974',
    'means-test-options',
    'coterminous',
    'overlapping',
    'care-trust',
    'do-nothing',
  ])('has %s, in a group of its own kind', (id) => {
    expect(ids).toContain(id);
    expect(scenarioGroup(id)).not.toBe('Levers, one at a time');
  });

  it('has the fifteen questions, and what is known on ten findings, eight of them with a control of their own', () => {
    const questions = ids.filter((id) => scenarioGroup(id) === 'Questions');
    const numbers = Array.from({ length: 15 }, (_, n) => `${n + 1}`.padStart(2, '0'));
    expect(questions.map((id) => /^question-(\d\d)-/.exec(id)?.[1])).toEqual(numbers);
    const findings = ids.filter((id) => scenarioGroup(id) === 'Published findings');
    const rows = ['v01', 'v05', 'v09', 'v11', 'v13', 'v15', 'v17', 'v19'];
    // The trap of V03 and of V07 is in the set-up: people or areas that were chosen for a bad year.
    const withoutControl = ['evidence-v03', 'evidence-v07'];
    expect(findings).toEqual(
      [
        ...rows.flatMap((row) => [`evidence-${row}`, `evidence-${row}-control`]),
        ...withoutControl,
      ].toSorted(),
    );
  });

  it('lists each of them once, group by group', () => {
    expect(inGroups(ids).toSorted()).toEqual(ids.toSorted());
    const order = inGroups(ids).map((id) => SCENARIO_GROUPS.indexOf(scenarioGroup(id)));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('is right in every file, without a warning', () => {
    const wrong = ids.flatMap((id) => {
      const outcome = loadPlan(`scenarios/${id}.yaml`, reader({}), shipped);
      return 'problems' in outcome ? outcome.problems : outcome.warnings;
    });
    expect(wrong).toEqual([]);
  });
});

describe.each(ids)('the comment of %s', (id) => {
  const comment = commentOf(id);
  it('asks first, is short, and says what to look at', () => {
    expect(comment[0]).toMatch(/^# \S/);
    expect(comment[1]).toBe('#');
    expect(comment.length).toBeLessThanOrEqual(LONGEST_COMMENT);
    expect(comment.length).toBeGreaterThan(2);
  });

  it('names measures, levers and settings that there are, and rows that the page gives a source for', () => {
    const known = new Set<string>([
      ...measureIds,
      ...leverNames,
      ...leverNames.flatMap(settingsOf),
      ...capacityServices,
    ]);
    const text = comment.join(' ');
    const words = text.match(/(?<![\w./-])[a-z]+[A-Z]\w*(?![\w(-]|\.\w)/g) ?? [];
    const own: unknown = parse(textOf(id)).measures ?? {};
    const strange = words.filter((word) => !known.has(word) && !(word in Object(own)));
    expect(strange).toEqual([]);
    const sources = page.slice(page.indexOf('## Rows of evidence'));
    expect((text.match(ROW) ?? []).filter((row) => !sources.includes(row))).toEqual([]);
  });
});

describe('docs/library.md', () => {
  it('has each scenario under the heading of its group, with what its file asks', () => {
    const found = page
      .slice(0, page.indexOf('## Rows of evidence'))
      .split('\n## ')
      .flatMap((section) => {
        const group = section.split('\n')[0];
        const rows = section.split('\n').filter((line) => line.startsWith('| ['));
        return rows.map((row) => [
          group,
          .../\[(.*?)\]\(.*?\).*? \| (.*?) \| /.exec(row)!.slice(1),
        ]);
      });
    const wanted = inGroups(ids).map((id) => [
      scenarioGroup(id),
      id,
      commentOf(id)[0]?.replace('# ', ''),
    ]);
    expect(found).toEqual(wanted);
  });

  it('says what to look at with measures that there are', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| ['));
    const named = rows.map((row) =>
      [...(row.split(' | ')[2] ?? '').matchAll(/`(\w+)`/g)].map(([, word]) => word),
    );
    expect(named.filter((words) => words.length === 0)).toEqual([]);
    expect(named.flat().filter((word) => !measureIds.some((measure) => measure === word))).toEqual(
      [],
    );
  });
});

function settingsOf(lever: (typeof leverNames)[number]): readonly string[] {
  return leverSettings(lever).map(({ key }) => key);
}
