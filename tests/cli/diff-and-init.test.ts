import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rehearse, scratchFolder } from './command.ts';

const scratch = scratchFolder();
const here = { cwd: scratch };

writeFileSync(
  join(scratch, 'option.yaml'),
  `schema: rehearsal/scenario@1
name: Option
extends: tiny
years: 3
set:
  stay.meanDays: 1.1 * baseline
timeline:
  - { from: 1, jointMeetings: { hoursPerMonth: 6 } }
`,
);
writeFileSync(
  join(scratch, 'broken.yaml'),
  'schema: rehearsal/scenario@1\nname: B\nextends: no.yaml\n',
);

describe('rehearse diff', () => {
  it('says what a scenario changes, for readers', () => {
    const { code, out, err } = rehearse(['diff', 'tiny', 'option.yaml'], here);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^ {2}a {2}.*tiny\.yaml: "Tiny"\n {2}b {2}option\.yaml: "Option"$/m);
    expect(out).toMatch(/^Settings\n +a +b\n +years +2 +3$/m);
    expect(out).toMatch(/^ +stay\.meanDays +11 +12\.1 +days$/m);
    expect(out).toContain('b  {from: 1, jointMeetings: {hoursPerMonth: 6, coverage: 1}}');
  });

  it('says so where nothing differs', () => {
    expect(rehearse(['diff', 'tiny', 'tiny'], here).out).toContain('no difference');
    expect(JSON.parse(rehearse(['diff', 'tiny', 'tiny', '--json'], here).out).differences).toEqual(
      [],
    );
  });

  it('says the same to programs', () => {
    const plain = rehearse(['diff', 'tiny', 'option.yaml', '--plain'], here).out;
    expect(plain.split('\n').slice(0, 2)).toEqual([
      'section\tkey\ta\tb\tunit',
      'settings\tyears\t2\t3\t',
    ]);
    const { schema, a, b, differences } = JSON.parse(
      rehearse(['diff', 'tiny', 'option.yaml', '--json'], here).out,
    );
    expect([schema, a.name, b]).toEqual([
      'rehearsal/diff@1',
      'Tiny',
      { file: 'option.yaml', name: 'Option' },
    ]);
    expect(differences[0]).toEqual({ section: 'settings', key: 'years', a: 2, b: 3 });
    expect(differences.at(-1)).toMatchObject({
      section: 'timeline',
      key: 'jointMeetings',
      a: null,
    });
  });

  it('says what is wrong with a scenario instead', () => {
    const { code, out, err } = rehearse(['diff', 'tiny', 'broken.yaml'], here);
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('there is no scenario file no.yaml\n  at broken.yaml:3:10\n');
    expect(err.trimEnd().split('\n').at(-1)).toBe(
      'nothing was compared: mend broken.yaml, and run the same command again',
    );
    expect(rehearse(['diff', 'tiny'], here).err).toContain('rehearse diff do-nothing my-plan.yaml');
  });
});

describe('rehearse init', () => {
  it('writes a scenario with the place and the levers that it is given, ready to check', () => {
    const args = ['init', 'my-plan', '--place', 'tiny'];
    const { code, out, err } = rehearse(
      [...args, '--lever', 'jointMeetings', '--lever', 'restructuring'],
      here,
    );
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe('my-plan.yaml is written. Next:  rehearse check my-plan.yaml\n');
    const text = readFileSync(join(scratch, 'my-plan.yaml'), 'utf8');
    expect(text).toMatch(/^name: My plan$/m);
    expect(text).toMatch(/^ {4}jointMeetings:\n(.*\n)+ {4}restructuring:$/m);
    expect(rehearse(['check', 'my-plan.yaml', '--json'], here)).toMatchObject({ code: 0 });
  });

  it('never writes over a file', () => {
    writeFileSync(join(scratch, 'kept.yaml'), 'mine');
    const { code, err } = rehearse(['init', 'kept.yaml'], here);
    expect(code).toBe(6);
    expect(err).toContain('kept.yaml is already there, and stays as it is');
    expect(readFileSync(join(scratch, 'kept.yaml'), 'utf8')).toBe('mine');
  });

  it.each([
    [['a.yaml', '--place', 'tinny'], '"tinny" is not a shipped place', 'did you mean "tiny"?', 2],
    [['a.yaml', '--place', 'p.yaml'], 'there is no place file p.yaml', 'starts in the scenario', 2],
    [['a.yaml', '--lever', 'jointMeeting'], 'no lever "jointMeeting"', '"jointMeetings"?', 2],
    [['a.json'], '"a.json" is none', 'ends in .yaml', 2],
    [['no/a.yaml'], 'no/a.yaml cannot be written', 'name another file, as in', 6],
    [['a.yaml', '--lever'], '--lever has no value', '--lever jointMeetings', 2],
  ])('says how to go on, and writes nothing: %j', (args, message, advice, expected) => {
    const { code, err } = rehearse(['init', ...args], here);
    expect(code).toBe(expected);
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n').at(-1)).toContain(advice);
    expect(existsSync(join(scratch, 'a.yaml'))).toBe(false);
  });
});
