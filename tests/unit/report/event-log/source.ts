import { replicate } from '../../../../src/experiment/replicate.ts';
import { handoffDetail, OBSERVED } from '../../../../src/model/observer.ts';
import { AGENCY } from '../../../../src/model/people/codes.ts';
import type { World } from '../../../../src/model/world.ts';
import { EventLog } from '../../../../src/observe/event-log.ts';
import type { LogSource } from '../../../../src/report/event-log/events.ts';
import { loggedActivities } from '../../../../src/report/event-log/wordings.ts';
import { tinyScenario } from '../../experiment/tiny.ts';

const scenario = tinyScenario(1);

/** The log of a short run. */
export function runSource(): LogSource {
  const log = new EventLog();
  replicate(scenario, 1, log);
  return { log, scenario, replication: 1 };
}

/** A log that holds every activity once, whether the model has its process yet or not, in a place with awkward names. */
export function fullSource(): LogSource {
  const log = new EventLog();
  const column = new Uint8Array(loggedActivities.length);
  const age = column.map((_, i) => 60 + i);
  const people = { age, frailty: column, delayReason: column, council: column, trust: column };
  const world = { people } as unknown as World;
  for (const what of loggedActivities.keys()) {
    log.observe(world, what, 0, what * 31.25, detailOf(what));
  }
  const awkward = `=SUM(1) & "Sons" <Ltd>\u0001`;
  const place = {
    ...scenario.place,
    councils: scenario.place.councils.map((council) => ({ ...council, name: awkward })),
  };
  return { log, scenario: { ...scenario, name: awkward, place }, replication: 1 };
}

function detailOf(what: number): number {
  const { handedOff, bounced, refused } = OBSERVED;
  const isHandoff = ([handedOff, bounced, refused] as number[]).includes(what);
  return isHandoff ? handoffDetail(AGENCY.practice, AGENCY.council) : 1;
}

export function textOf(pieces: Iterable<string>): string {
  return [...pieces].join('');
}
