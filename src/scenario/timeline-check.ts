import type { Place } from './place.ts';
import type { Finding } from './source.ts';
import { listed } from './suggest.ts';
import { leverNames, leverOf, type LeverName } from './levers.ts';
import { leversIn, type TimelineEntryFile } from './timeline.ts';

/** What the entries of a timeline must fulfil beyond each of their keys. */
export function timelineFindings(
  timeline: readonly TimelineEntryFile[],
  years: number | undefined,
): readonly Finding[] {
  return timeline.flatMap((entry, n) => entryFindings(entry, ['timeline', n], years));
}

/** What of the levers' settings does not go with the place. */
export function misfitFindings(
  timeline: readonly TimelineEntryFile[],
  place: Place,
): readonly Finding[] {
  return timeline.flatMap((entry, n) =>
    leversIn(entry).flatMap((lever) => {
      const definition = leverOf(lever);
      const misfits = definition.lasts ? definition.misfits?.(entry[lever], place) : undefined;
      return (misfits ?? []).map(({ key, message, hint }) => ({
        path: ['timeline', n, lever, key],
        message,
        hint,
      }));
    }),
  );
}

function entryFindings(
  entry: TimelineEntryFile,
  path: Finding['path'],
  years: number | undefined,
): readonly Finding[] {
  const [lever, second] = leversIn(entry);
  if (lever === undefined) {
    return [
      {
        path,
        message: 'this entry of the timeline names no lever',
        hint: `add one of ${listed(leverNames)}`,
      },
    ];
  }
  if (second !== undefined) {
    return [
      {
        path: [...path, second],
        point: 'key',
        message: `this entry names two levers: ${lever} and ${second}`,
        hint: 'give each an entry of its own',
      },
    ];
  }
  return [
    ...timeFindings(entry, lever, path),
    ...settingFindings(entry, lever, path),
    ...lateFindings(entry, path, years),
  ];
}

/** Entries that say what holds anyway: that ends what an earlier entry began, and is idle where there is none. */
export function idleFindings(timeline: readonly TimelineEntryFile[]): readonly Finding[] {
  return timeline.flatMap((entry, n): readonly Finding[] => {
    const [lever] = leversIn(entry);
    if (lever === undefined) return [];
    const definition = leverOf(lever);
    if (!definition.lasts || definition.isUsual?.(entry[lever]) !== true) return [];
    if (timeline.slice(0, n).some((earlier) => leversIn(earlier).includes(lever))) return [];
    return [
      {
        path: ['timeline', n, lever],
        point: 'key',
        message: `${lever} is set to how things are anyway: it changes nothing`,
        hint: 'remove the entry, or write what is to change',
        severity: 'warning',
      },
    ];
  });
}

/** What is wrong with the settings of the lever as a whole. */
function settingFindings(
  entry: TimelineEntryFile,
  lever: LeverName,
  path: Finding['path'],
): readonly Finding[] {
  const findings = leverOf(lever).check?.(entry[lever]) ?? [];
  return findings.map((found) => ({ ...found, path: [...path, lever, ...found.path] }));
}

function timeFindings(
  entry: TimelineEntryFile,
  lever: LeverName,
  path: Finding['path'],
): readonly Finding[] {
  const { at, from, until, every } = entry;
  const findings: Finding[] = [];
  const misplaced = (key: 'at' | 'from' | 'until' | 'ramp' | 'every', hint: string) => {
    if (entry[key] === undefined) return;
    findings.push({
      path: [...path, key],
      point: 'key',
      message: `"${key}" does not go with ${lever}`,
      hint,
    });
  };
  const definition = leverOf(lever);
  if (definition.lasts) {
    misplaced('at', 'it lasts: write from, and until where it ends');
    misplaced('every', 'it lasts: write from and until');
    if (definition.byDegrees === false) {
      misplaced(
        'ramp',
        'it is there or it is not: remove the line, or write entries one after another',
      );
    }
  } else {
    misplaced('ramp', 'it happens at once');
    if (every === undefined) {
      misplaced('from', 'it happens once: write at, or add every');
      misplaced('until', 'it happens once: write at, or add every');
    } else if (at !== undefined) misplaced('at', 'with every, write from');
  }
  const begins = from ?? 1;
  if (until !== undefined && until <= begins) {
    findings.push({
      path: [...path, 'until'],
      message: `until is ${until}, and it begins in year ${begins}`,
      hint: 'until is the year at whose start it ends: write a later one',
    });
  }
  return findings;
}

function lateFindings(
  { at, from }: TimelineEntryFile,
  path: Finding['path'],
  years: number | undefined,
): readonly Finding[] {
  const time = at ?? from;
  if (time === undefined || years === undefined || time < years + 1) return [];
  return [
    {
      path: [...path, at === undefined ? 'from' : 'at'],
      message: `year ${time} is after the ${years} reported years: nothing comes of it`,
      hint: 'write an earlier year, or more years',
      severity: 'warning',
    },
  ];
}
