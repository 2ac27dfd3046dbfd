import { CLOCK } from '../model/clocks.ts';
import { fixedDelays, schedule, type ScheduledEvent } from '../model/schedule.ts';
import { readable, readableRounding } from '../report/numbers.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { alignedRows } from './layout.ts';

/** What happens in the model, how soon, and what goes first: element 3 of an ODD description. */
export function scheduleText(scenario: Scenario, width: number): string {
  const events: readonly (readonly [string, ScheduledEvent])[] = Object.entries(schedule);
  const delays = Object.values(fixedDelays).map(({ event, days }) => {
    const value = days(scenario.parameters);
    return [event, `${readable(value, readableRounding(value, NaN))} days`];
  });
  return [
    'Events, in the order in which a person meets them. At the same time, the lower rank goes first.',
    alignedRows(
      [
        ['event', 'rank', 'what happens'],
        ...events.map(([name, { priority, says }]) => [name, String(priority), says]),
      ],
      width,
    ),
    'Events that come after the same time for everybody:',
    alignedRows([['event', 'after'], ...delays], width),
    'Hazards: a clock a person, which rings at a rate that changes with age, health and circumstances:',
    `  ${Object.keys(CLOCK).join(', ')}`,
    '',
  ].join('\n');
}
