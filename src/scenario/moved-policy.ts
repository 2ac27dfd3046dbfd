import { flowText } from './flow-text.ts';
import { exampleEntry } from './lever-settings.ts';
import { isMapping, valueAt } from './mapping.ts';
import { timelineEntrySchema } from './timeline.ts';
import { SEPARATE_BUDGETS } from './who-pays.ts';

/** The key under which files once said who pays. */
export const MOVED_KEY = 'policy';

/** What is said of it now. */
export const MOVED_MESSAGE =
  '"policy" is no setting: who pays is for levers of the timeline to say';

/** What to write instead of a policy, as a hint. */
export function insteadOfPolicy(given: unknown): string {
  const entries = entriesFor(given).filter((one) => timelineEntrySchema.safeParse(one).success);
  const shown = entries.length > 0 ? entries : [exampleEntry('jointBudget')];
  return `write below "timeline:" ${shown.map((one) => `"- ${flowText(one)}"`).join(' and ')}`;
}

/** The entries of a timeline that say what a policy said, whatever of it is right. */
function entriesFor(policy: unknown): readonly object[] {
  const from = valueAt(policy, ['from']) ?? 1;
  const option = valueAt(policy, ['meansTest']);
  const payment = valueAt(policy, ['acutePayment']);
  const budget = valueAt(policy, ['budget']);
  return [
    ...(option === undefined ? [] : [{ from, meansTest: { option } }]),
    ...(isMapping(budget) ? [{ from, jointBudget: unusualOf(budget) }] : []),
    ...(payment === undefined ? [] : [{ from, acutePayment: { form: payment } }]),
  ];
}

/** Without what holds where it is left out: not every form of budget may say it. */
function unusualOf(budget: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(budget).filter(([key, value]) => value !== valueAt(SEPARATE_BUDGETS, [key])),
  );
}
