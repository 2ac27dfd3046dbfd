import { closest } from '../scenario/suggest.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { explainableIds, explanationOf, LABEL_WIDTH, type Explanation } from './explanations.ts';
import { Failure } from './failure.ts';
import { labelled } from './layout.ts';
import { shippedIds, shippedScenarios } from './package-files.ts';
import { tinted, type Terminal } from './terminal.ts';

export interface ExplainFlags {
  readonly id: string;
  readonly json?: boolean | undefined;
}

/** `rehearse explain`: what an id stands for, and where its figures come from. */
export function explain(given: ExplainFlags, terminal: Terminal): ExitCode {
  const explanation = explanationOf(given.id);
  if (explanation === undefined) throw unknownId(given.id);
  terminal.out(given.json ? json(explanation) : text(explanation, terminal));
  return EXIT.ok;
}

function unknownId(id: string): Failure {
  const meant = closest(id, explainableIds());
  const isScenario = shippedIds(shippedScenarios).includes(id);
  return new Failure(EXIT.usage, {
    message: `there is no parameter, measure, lever, target, place or source "${id}"`,
    mend: isScenario
      ? 'that is a scenario: see rehearse list scenarios'
      : meant === undefined
        ? 'see rehearse list parameters, and the same of measures, levers or places'
        : `did you mean "${meant}"? Or see rehearse list`,
  });
}

function json({ kind, id, data }: Explanation): string {
  const document = { schema: 'rehearsal/explanation@1', kind, id, ...data };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function text({ kind, lines, toCopy = [] }: Explanation, { width, outColour }: Terminal): string {
  const [id = '', ...rest] = lines;
  const wrapped = rest.map((line) =>
    line.startsWith('  ')
      ? labelled(line.slice(0, LABEL_WIDTH), line.slice(LABEL_WIDTH), LABEL_WIDTH, width)
      : labelled('', line, 0, width),
  );
  const copied = toCopy.length === 0 ? [] : ['', ...toCopy];
  return [`${tinted(id, 'bold', outColour)} (${kind})`, ...wrapped, ...copied, ''].join('\n');
}
