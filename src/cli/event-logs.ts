import { replicate } from '../experiment/replicate.ts';
import { EventLog } from '../observe/event-log.ts';
import type { ReplicationResult } from '../observe/results.ts';
import { logFormatNames, logFormats, type LogFormat } from '../report/event-log/formats.ts';
import { logWriter } from '../report/event-log/write.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { closest, listed } from '../scenario/suggest.ts';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';
import type { FileContent } from './file-content.ts';
import { lastOf } from './flags.ts';

/**
 * The formats that were asked for.
 *
 * @throws Failure if one of them is none
 */
export function logFormatsOf(given: string | undefined): readonly LogFormat[] {
  const asked =
    lastOf(given)
      ?.trim()
      .split(/\s*,\s*/) ?? [];
  const unknown = asked.find((format) => !Object.hasOwn(logFormats, format));
  if (unknown !== undefined) {
    const meant = closest(unknown, logFormatNames);
    const all = `the formats are ${listed(logFormatNames)}`;
    throw new Failure(EXIT.usage, {
      message: `--event-log asks for "${unknown}", which is no format of a log`,
      mend: meant === undefined ? all : `did you mean ${meant}? ${all}`,
    });
  }
  return logFormatNames.filter((format) => asked.includes(format));
}

/**
 * The event log of one replication, by file. The replication is run once more for it: what others ran in threads need
 * not send its events, and no digit depends on whether somebody looks on.
 *
 * @throws Error if the replication takes another course than it did
 */
export async function eventLogs(
  scenario: Scenario,
  { replication, streamHash }: ReplicationResult,
  formats: readonly LogFormat[],
): Promise<ReadonlyMap<string, FileContent>> {
  const files = new Map<string, FileContent>();
  if (formats.length === 0) return files;
  const log = new EventLog();
  const again = replicate(scenario, replication, log);
  if (again.streamHash !== streamHash) {
    throw new Error(
      `replication ${replication} of "${scenario.name}" took another course when it was logged: ` +
        `${again.streamHash}, not ${streamHash}`,
    );
  }
  const source = { log, scenario, replication };
  for (const format of formats) {
    const write = await logWriter(format);
    files.set(logFormats[format], { [Symbol.iterator]: () => write(source)[Symbol.iterator]() });
  }
  return files;
}
