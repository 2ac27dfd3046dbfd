import { hasTenths, isOneFuture } from '../findings/difference-text.ts';
import type { Findings } from '../findings/findings.ts';
import { beliefWords } from './beliefs.ts';
import type { Block } from './blocks.ts';
import { inputCounts, inputWords } from './inputs.ts';
import { keyNumbers } from './key-numbers.ts';
import { biggestMissing } from './left-out.ts';
import { losersOf } from './losers.ts';
import { purseWords } from './purses.ts';
import { leaders, standings } from '../findings/standings.ts';
import { decisionWords } from './standing.ts';
import { counted } from '../numbers.ts';

const MOST_LOSERS = 3;

/**
 * The page that a member reads who reads one page: the decision, three numbers, and what to hold against them.
 *
 * @param experiments folders beside the comparison, of whatever kind
 */
export function frontPage(
  findings: Findings,
  experiments: readonly Findings[],
  reproducing: readonly string[],
): readonly Block[] {
  const [leader] = leaders(standings(findings));
  const option = leader?.option;
  const decision =
    option === undefined
      ? [levelWords(findings)]
      : decisionWords(findings).filter((one) => one !== '');
  return [
    { kind: 'heading', level: 1, text: 'In short' },
    { kind: 'paragraph', text: decision.join(' ') },
    keyNumbers(findings, option),
    { kind: 'paragraph', text: readingWords(findings, option) },
    {
      kind: 'box',
      title: 'The biggest thing not in these numbers',
      text: biggestMissing(findings, option),
    },
    ...(option === undefined ? [] : optionBoxes(findings, experiments, option)),
    { kind: 'box', title: 'What it stands on', text: inputWords(inputCounts(findings)) },
    { kind: 'box', title: 'The same numbers again', text: reproducing.slice(0, 1) },
  ];
}

function levelWords({ baseline, manifest: { place } }: Findings): string {
  return `This is ${place} under ${baseline}, with nothing to choose: a comparison takes rehearse compare.`;
}

/** How a range is to be read; whose numbers stand on the page, where there are several options. */
function readingWords({ manifest, options, baseline }: Findings, option: string | undefined) {
  const { replications } = manifest;
  const band = isOneFuture(replications)
    ? 'One future is one course that things could take, and has no range.'
    : !hasTenths(replications)
      ? `P10 to P90: the range of ${counted(replications, 'future')} without the highest and the lowest tenth. So few are a draft.`
      : `"8 in 10 futures": of ${replications} simulated futures, that many lie in the range; one in ten lies below and one in ten above.`;
  const whose =
    option === undefined || options.length === 1
      ? ''
      : ` The numbers on this page are those of ${option} against ${baseline}.`;
  return `${band}${whose}`;
}

function optionBoxes(
  findings: Findings,
  experiments: readonly Findings[],
  option: string,
): readonly Block[] {
  const { lines, looked } = losersOf(findings, option);
  const beliefs = experiments.flatMap((one) => beliefWords(one, option)).slice(0, 3);
  const purses = purseWords(findings, option);
  return [
    {
      kind: 'box',
      title: 'What you would have to believe',
      text:
        beliefs.length > 0
          ? beliefs
          : [
              'Not looked at yet: rehearse believe finds the value of an input at which the decision flips, and rehearse report --with its folder puts it here.',
            ],
    },
    {
      kind: 'box',
      title: 'Who loses',
      text:
        lines.length === 0
          ? [`Nobody clearly, of ${looked} looked at: groups of people and professions.`]
          : [
              ...lines.slice(0, MOST_LOSERS).map((line) => `${line}.`),
              ...(lines.length > MOST_LOSERS
                ? [
                    `And ${lines.length - MOST_LOSERS} more of ${looked} looked at, in results.csv; some of so many are luck.`,
                  ]
                : [`${lines.length} of ${looked} looked at; some of so many are luck.`]),
            ],
    },
    ...(purses.length === 0
      ? []
      : [
          {
            kind: 'box' as const,
            title: 'Who pays, and who has it back',
            text: purses,
          },
        ]),
  ];
}
