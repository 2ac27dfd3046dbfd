import type { Findings } from '../findings/findings.ts';
import { inputCounts } from './inputs.ts';

/** What the model does not hold, whoever runs it: docs/odd.md says more of each. */
export const notInTheModel: readonly string[] = [
  'Elective care, outpatients and medicines, and patients under 65 who need the same beds.',
  'Season, weekday and hour: a winter is an average month here.',
  'Recovery from frailty, couples as couples, and the differences between hospitals.',
  'What no published figure gives: how often cases are lost between agencies, what trust does, how connected people are. These are assumptions, each with its range.',
];

/** The biggest thing that is not in the numbers of a folder, first what it is and then what to do about it. */
export function biggestMissing(findings: Findings): readonly string[] {
  const { all, assumed } = inputCounts(findings);
  if (findings.manifest.uncertainty === undefined) {
    return [
      `Not knowing the inputs. ${assumed} of ${all} are assumed, and the ranges here are the luck of the draw alone. The same comparison with --draws 20 adds what is not known.`,
      'Nor is elective care in the model, nor patients under 65 in the same beds.',
    ];
  }
  return [
    'What the model does not hold: elective care, and patients under 65 who need the same beds. No range here covers it.',
  ];
}
