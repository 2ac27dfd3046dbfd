import type { MeasureId } from '../../observe/measures.ts';
import { drawsBand } from '../findings/difference-text.ts';
import { drawnDifference } from '../findings/draws.ts';
import type { Findings } from '../findings/findings.ts';
import { counted } from '../numbers.ts';
import { drawnFrom } from '../tables/how-sure.ts';
import { inputCounts } from './inputs.ts';
import { amountRounding, inSentence, signedWords, unitWords } from './number-words.ts';
import { COST } from '../findings/standings.ts';

/** What the model does not hold, whoever runs it: docs/odd.md says more of each. */
export const notInTheModel: readonly string[] = [
  'Elective care, outpatients and medicines, and patients under 65 who need the same beds.',
  'Season, weekday and hour: a winter is an average month here.',
  'Recovery from frailty, couples as couples, and the differences between hospitals.',
  'What no published figure gives: how often cases are lost between agencies, what trust does, how connected people are. These are assumptions, each with its range.',
];

/** What draws are told of where there is no room for every measure: what a board asks about first, and the price. */
const toldOfDraws: readonly MeasureId[] = ['emergencyAdmissions', COST];

/**
 * The biggest thing that is not in the numbers of a folder, first what it is and then what to do about it. Draws do not
 * widen the ranges on a front page, which stay those of luck: what they say stands here.
 *
 * @param option whose numbers stand on the page; undefined where there is no such page
 */
export function biggestMissing(findings: Findings, option: string | undefined): readonly string[] {
  const { all, assumed } = inputCounts(findings);
  const { uncertainty } = findings.manifest;
  if (uncertainty === undefined) {
    return [
      `Not knowing the inputs. ${assumed} of ${all} are assumed, and the ranges here are the luck of the draw alone. The same comparison with --draws 20 adds what is not known.`,
      'Nor is elective care in the model, nor patients under 65 in the same beds.',
    ];
  }
  const { draws, futures } = uncertainty;
  const drawn = `${counted(draws, 'draw')} ${drawnFrom(uncertainty)}, ${counted(futures, 'future')} under each`;
  const unknown = `Not knowing the inputs, of which ${assumed} of ${all} are assumed`;
  return [
    ...(option === undefined
      ? [
          `${unknown}: ranges of futures are the luck of the draw alone. What ${drawn}, say stands beside them, and in draws.csv.`,
        ]
      : [
          `${unknown}: the numbers above are the luck of the draw alone. ${drawn}, say:`,
          ...drawnWords(findings, option),
        ]),
    'No range here covers what the model does not hold: elective care, and patients under 65 who need the same beds.',
  ];
}

/** What draws say of an option: the mean difference, its range, and in how many draws it is better. */
function drawnWords(findings: Findings, option: string): readonly string[] {
  return toldOfDraws.flatMap((measure) => {
    const drawn = drawnDifference(findings, option, measure);
    if (drawn === undefined || Number.isNaN(drawn.mean)) return [];
    const { unit, draws, mean, p10, p90, shareBetter } = drawn;
    const rounding = amountRounding(mean, unit, (p90 - p10) / 2);
    const words = (value: number) => signedWords(value, unit, rounding);
    const better = Number.isNaN(shareBetter)
      ? ''
      : `; better in ${Math.round(shareBetter * draws)} of ${counted(draws, 'draw')}`;
    return [
      `${option}, ${inSentence(measure)}: ${words(mean)} ${unitWords(unit)} (${drawsBand(draws)}: ${words(p10)} to ${words(p90)})${better}.`,
    ];
  });
}
