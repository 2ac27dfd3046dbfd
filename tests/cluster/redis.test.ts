import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { describe, expect, it, onTestFinished } from 'vitest';
import { builtCommand, rehearse, scratchFolder } from '../cli/command.ts';
import { eventually, freePort, startDaemon, whySkipped } from './daemons.ts';
import { done, planned, resultIn, writeQuestion } from './question.ts';

const SHARDS = 6;
const skipped = whySkipped(['redis-server']);

/** A worker of its own process, and the shards that it has said are there. */
interface Worker {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown[]>;
  readonly shards: () => readonly number[];
}

function startWorker(plan: string, address: string): Worker {
  const args = ['work', plan, '--redis', address, '--jobs', '1', '--patience', '2'];
  const child = spawn(process.execPath, [builtCommand, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  const shards = () => [...said.matchAll(/^shard (\d+) of/gm)].map(([, shard]) => Number(shard));
  return { child, ended: once(child, 'close'), shards };
}

describe.skipIf(skipped !== undefined)(`BullMQ on Redis (${skipped ?? 'started here'})`, () => {
  const scratch = scratchFolder();

  it('two workers, one killed: its shard goes to the other, and the bytes are those of one machine', async () => {
    const port = await freePort();
    const address = `redis://127.0.0.1:${port}`;
    startDaemon('redis-server', ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '']);
    const redis = new Redis(address);
    redis.on('error', () => undefined);
    onTestFinished(() => redis.disconnect());
    await eventually('Redis', async () => ((await redis.ping()) === 'PONG' ? true : undefined));

    const question = writeQuestion(scratch, { people: 2000, replications: SHARDS });
    done(['compare', ...question, '--output', 'single', '--jobs', '1'], scratch);
    const plan = planned(scratch, 'shared', question, SHARDS);
    const submit = ['submit', plan, '--engine', 'bullmq', '--redis', address];
    const [queue = ''] = /rehearsal-\w+/.exec(done(submit, scratch).out) ?? [];
    // Submitted twice, a shard is in the queue once.
    done(submit, scratch);
    expect(await redis.llen(`bull:${queue}:wait`)).toBe(SHARDS);

    const [lost, other] = [startWorker(plan, address), startWorker(plan, address)];
    const held = await eventually('two shards under way', async () => {
      const active = await redis.lrange(`bull:${queue}:active`, 0, -1);
      return active.length === 2 ? active : undefined;
    });
    lost.child.kill('SIGKILL');
    await lost.ended;
    const finished = lost.shards();
    expect(await other.ended).toEqual([0, null]);
    const requeued = held
      .map((id) => Number(id.replace('shard-', '')))
      .filter((shard) => !finished.includes(shard));
    expect(other.shards()).toEqual(expect.arrayContaining(requeued));
    expect(requeued).toHaveLength(2);
    expect(new Set([...finished, ...other.shards()]).size).toBe(SHARDS);

    done(['merge', plan], scratch);
    expect(resultIn(join(scratch, 'shared'))).toEqual(resultIn(join(scratch, 'single')));
  });

  it('says that Redis does not answer, and that a queue without the missing shards is empty', async () => {
    const port = await freePort();
    const address = `redis://127.0.0.1:${port}`;
    const question = writeQuestion(scratch, { people: 200, replications: 1 });
    const plan = planned(scratch, 'alone', question, 1);
    const silent = rehearse(['submit', plan, '--engine', 'bullmq', '--redis', address]);
    expect([silent.code, silent.out]).toEqual([6, '']);
    expect(silent.err).toContain(`Redis does not answer at 127.0.0.1:${port}`);
    startDaemon('redis-server', ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '']);
    await eventually('Redis', async () => {
      const { code, err } = rehearse(['work', plan, '--redis', address, '--jobs', '1']);
      if (code === 6) return undefined;
      expect(code).toBe(3);
      expect(err).toContain('the queue is empty, and shards are not there: 1');
      return true;
    });
  });
});
