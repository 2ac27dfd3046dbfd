import { describe, expect, it } from 'vitest';
import { citation } from '../../../src/evidence/citations.ts';
import { explainParameter } from '../../../src/evidence/explain.ts';
import { citationKeys } from '../../../src/evidence/provenance.ts';
import { parameterDeclaration, parameterIds } from '../../../src/evidence/registry.ts';

/** The first parameter that fits: the tests hold for whatever the registry declares. */
function parameterWhere(fits: (id: (typeof parameterIds)[number]) => boolean) {
  const id = parameterIds.find(fits);
  if (id === undefined) throw new Error('The registry has no parameter of the kind to test');
  return id;
}

describe('explainParameter', () => {
  it('reads like this for a measured figure', () => {
    const lines = explainParameter('crisis.frailtyRatio.mild');
    expect(lines.slice(0, -1)).toEqual([
      'crisis.frailtyRatio.mild',
      'Crises of people with mild frailty, relative to fit people of the same age',
      '',
      '  value         1.64 rate ratio, the default',
      '  range         1.6 to 1.68 rate ratio',
      '  distribution  lognormal: spread by ratios around the value: as likely to be doubled as to be halved',
      '  source        Han et al. 2019. The impact of frailty on healthcare resource use: a longitudinal analysis using the Clinical Practice Research Datalink in England. Age Ageing 48:665',
      '                https://academic.oup.com/ageing/article/48/5/665/5531421',
      '  grade         measured: read in a published source',
      '  role          evidence: a figure about the world, never fitted',
    ]);
    expect(lines.at(-1)).toMatch(/^  note          \S.+/);
  });

  it('says that a scenario set the value, and what it is otherwise', () => {
    const lines = explainParameter('crisis.frailtyRatio.mild', 1.6);
    expect(lines).toContain(
      '  value         1.6 rate ratio, set by the scenario; the default is 1.64',
    );
  });

  it('calls the default the default when a scenario sets it to the same', () => {
    expect(explainParameter('crisis.frailtyRatio.mild', 1.64)).toEqual(
      explainParameter('crisis.frailtyRatio.mild'),
    );
  });

  it('admits an assumption, and says what to do about it', () => {
    const id = parameterWhere((each) => parameterDeclaration(each).source === 'assumption');
    const lines = explainParameter(id);
    expect(lines).toContain('  source        none: assumption');
    expect(lines.some((line) => line.includes('assumed: a judgement of the modellers'))).toBe(true);
  });

  it('lists every source of a parameter with several', () => {
    const id = parameterWhere((each) => citationKeys(parameterDeclaration(each)).length > 1);
    const text = explainParameter(id).join('\n');
    for (const key of citationKeys(parameterDeclaration(id))) {
      expect(text).toContain(citation(key).text);
      expect(text).toContain(citation(key).url);
    }
  });

  it('warns of a source that is quoted from knowledge', () => {
    const id = parameterWhere((each) =>
      citationKeys(parameterDeclaration(each)).some((key) => citation(key).verified === 'recalled'),
    );
    expect(explainParameter(id).join('\n')).toContain('check before quoting further');
  });

  it('explains every parameter on lines without a gap in them', () => {
    for (const id of parameterIds) {
      const lines = explainParameter(id);
      expect(lines[0]).toBe(id);
      expect(lines.length).toBeGreaterThanOrEqual(8);
      expect(lines.join('\n')).not.toMatch(/undefined|null|NaN|\n\n\n/);
    }
  });
});
