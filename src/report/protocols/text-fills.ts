import { appraisal } from '../../evidence/appraisal.ts';
import { inputCounts } from '../pack/inputs.ts';
import { listWords } from '../pack/number-words.ts';
import { counted, readable } from '../numbers.ts';
import type { Subject } from './subject.ts';

const WHOLE = { step: 1, decimals: 0 };
const number = (value: number) => readable(value, WHOLE);
const percent = (share: number) => `${Math.round(share * 1000) / 10} %`;

/** What of a folder can stand within a sentence of a template, by the name that templates call it. */
export const textFills: Readonly<Record<string, (subject: Subject) => string>> = {
  about: ({ findings: { baseline, options } }) =>
    options.length === 0 ? baseline : `${listWords(options)} against ${baseline}`,
  place: ({ findings }) => findings.manifest.place,
  'place-described': ({ scenarios: [scenario] }) => scenario?.place.description ?? '',
  baseline: ({ findings }) => findings.baseline,
  options: ({ findings: { options } }) =>
    options.length === 0 ? 'none: one scenario by itself' : listWords(options),
  years: ({ findings }) => counted(findings.manifest.years, 'year'),
  'warm-up': ({ findings }) => counted(findings.manifest.warmUp, 'year'),
  futures: ({ findings }) => counted(findings.manifest.replications, 'future'),
  people: ({ findings }) => counted(findings.manifest.people, 'person', 'people'),
  'people-of-place': ({ scenarios: [scenario] }) =>
    number(scenario?.place.population.aged65plus ?? 0),
  sample: ({ scenarios: [scenario] }) => percent(scenario?.sample ?? 1),
  seed: ({ findings }) => findings.manifest.seed,
  draws: ({ findings }) => findings.manifest.draws,
  events: ({ findings }) => number(findings.manifest.events),
  version: ({ provenance }) => provenance.version,
  commit: ({ findings }) => findings.manifest.tool.commit ?? 'not recorded',
  run: ({ provenance }) => provenance.run,
  result: ({ findings }) => findings.manifest.result.hash,
  command: ({ command }) => command,
  node: ({ findings }) => String(findings.manifest.environment['node'] ?? 'not recorded'),
  platform: ({ findings }) => String(findings.manifest.environment['platform'] ?? 'not recorded'),
  jobs: ({ findings }) => String(findings.manifest.environment['jobs'] ?? 'not recorded'),
  'inputs-all': ({ findings }) => number(inputCounts(findings).all),
  'inputs-own': ({ findings }) => number(inputCounts(findings).local),
  'inputs-measured': ({ findings }) => number(inputCounts(findings).measured),
  'inputs-derived': ({ findings }) => number(inputCounts(findings).derived),
  'inputs-assumed': ({ findings }) => number(inputCounts(findings).assumed),
  uncertainty: ({ findings: { manifest } }) =>
    manifest.uncertainty === undefined
      ? 'Inputs that are uncertain stood at one value each: the ranges are those of luck alone. rehearse compare with --draws 20 draws them.'
      : `${counted(manifest.uncertainty.draws, 'draw')} of all inputs that are uncertain, ${counted(manifest.uncertainty.futures, 'future')} under each.`,
  'discount-costs': () => percent(appraisal.costDiscount.value),
  'discount-health': () => percent(appraisal.healthDiscount.value),
  thresholds: () =>
    `${number(appraisal.qalyThreshold.value)} and ${number(appraisal.qalyThresholdHigh.value)} GBP a QALY`,
};
