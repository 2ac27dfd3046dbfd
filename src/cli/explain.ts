import { closest } from '../scenario/suggest.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { explainableIds, explanationOf, LABEL_WIDTH, type Explanation } from './explanations.ts';
import { Failure } from './failure.ts';
import { labelled } from './layout.ts';
import { explanationIn } from './explained-own.ts';
import { lastOf } from './flags.ts';
import { readPlan } from './scenario-files.ts';
import { tinted, type Terminal } from './terminal.ts';

export interface ExplainFlags {
  readonly id: string;
  /** A scenario whose own measures, groups and options are meant too. */
  readonly scenario?: string | readonly string[] | undefined;
  readonly json?: boolean | undefined;
}

/** `rehearse explain`: what an id stands for, and where its figures come from. */
export async function explain(given: ExplainFlags, terminal: Terminal): Promise<ExitCode> {
  const explanation = (await inScenario(given)) ?? explanationOf(given.id);
  if (explanation === undefined) throw unknownId(given.id);
  terminal.out(given.json ? json(explanation) : text(explanation, terminal));
  return EXIT.ok;
}

/** What the id stands for in the scenario that is named beside it; a broken file ends the command. */
async function inScenario({ id, scenario }: ExplainFlags): Promise<Explanation | undefined> {
  const asked = lastOf(scenario);
  if (asked === undefined) return undefined;
  const { path, outcome } = await readPlan(asked);
  if (!('problems' in outcome)) return explanationIn(id, path, outcome.scenarios);
  const [problem] = outcome.problems;
  throw new Failure(EXIT.invalidInput, {
    message: `${path} cannot be read: ${problem?.message ?? 'it is broken'}`,
    where: path,
    mend: `see rehearse check ${path}`,
  });
}

function unknownId(id: string): Failure {
  const meant = closest(id, explainableIds());
  return new Failure(EXIT.usage, {
    message: `nothing is called "${id}": no parameter, measure, lever, setting, key, group, column or source`,
    mend:
      meant === undefined
        ? 'see rehearse list; for a measure of your own, add --scenario and its file'
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
