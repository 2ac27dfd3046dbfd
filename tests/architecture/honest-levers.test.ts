import { describe, expect, it } from 'vitest';
import { parameterIds } from '../../src/evidence/registry.ts';
import { readModules } from './modules.ts';
import { filesByParameter } from './parameter-use.ts';
import { readProjectFile, readSources } from './tree.ts';

/** What decides on crises, admissions, deaths, lengths of stay, frailty and quality of life. */
const OUTCOMES = [
  'src/model/rates.ts',
  'src/model/people/health-rates.ts',
  'src/model/people/death-rates.ts',
  'src/model/people/frailty-profile.ts',
  'src/model/processes/hazards.ts',
  'src/model/processes/crisis.ts',
  'src/model/processes/emergency.ts',
  'src/model/processes/hospital.ts',
  'src/model/processes/deconditioning.ts',
  'src/model/processes/health.ts',
  'src/model/processes/need.ts',
  'src/observe/measures/person.ts',
] as const;

/** Parameters about how care is organised, by how their ids begin. */
const ORGANISATION =
  /^(restructuring|meetings|trust|engagement|burnout|agreement|joint|organisation|funding|ladder|budget|pool|staff|workforce)\b/;

/** Books the time of a team, which decides nothing in the file that does it. */
const HARMLESS = [
  'src/model/staff/people-known.ts',
  'src/model/staff/professions.ts',
  'src/model/staff/work.ts',
];

/** The parts of the model that are about how care is organised. */
const ORGANISES =
  /^src\/(model\/(staff|organisations|money)\/|scenario\/(knobs|timeline|levers|who-pays))/;

const sources = [...readSources('src/model'), ...readSources('src/observe')];
const used = filesByParameter(parameterIds, sources);

describe('no number links a form of organisation to an outcome', () => {
  it('by a parameter: none about organisation is read where outcomes are decided', () => {
    const links = parameterIds
      .filter((id) => ORGANISATION.test(id))
      .flatMap((id) =>
        used[id].filter((file) => isOutcome(file)).map((file) => `${id} in ${file}`),
      );
    expect(links).toEqual([]);
  });

  it('by an import: what decides on outcomes does not know how care is organised', () => {
    const links = readModules(OUTCOMES.map(readProjectFile)).flatMap(({ file, imports }) =>
      imports
        .flatMap(({ target }) => target ?? [])
        .filter((target) => ORGANISES.test(target) && !HARMLESS.includes(target))
        .map((target) => `${file} imports ${target}`),
    );
    expect(links).toEqual([]);
  });

  it('finds a link where there is one', () => {
    const text = "const rate = values['restructuring.moved'] * values[`trust.prior.${kind}`];";
    const planted = { file: 'src/model/processes/hazards.ts', text };
    const found = filesByParameter(
      ['restructuring.moved', 'trust.prior.team', 'trust.gain'],
      [planted],
    );
    expect(found).toEqual({
      'restructuring.moved': [planted.file],
      'trust.prior.team': [planted.file],
      'trust.gain': [],
    });
  });
});

describe('every parameter', () => {
  it('is read by the model or by what observes it', () => {
    expect(parameterIds.filter((id) => used[id].length === 0)).toEqual([]);
  });
});

function isOutcome(file: string): boolean {
  return (OUTCOMES as readonly string[]).includes(file);
}
