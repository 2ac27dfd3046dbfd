// Writes the table of signed effects in docs/levers.md anew: every lever alone against doing nothing, pair by pair.
//   npm run levers
// The last column, the sentence why, is kept from the table that is there.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { exampleEntry } from '../../dist/scenario/lever-settings.js';
import { leverNames } from '../../dist/scenario/levers.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = join(root, 'docs/levers.md');
const size = { people: 10_000, years: 3, warmUp: 2, replications: 8 };
const columns = [
  ['emergencyAdmissions', 'admissions'],
  ['delayedDays', 'delayed days'],
  ['handoffs', 'handoffs'],
  ['costNhsHospital', 'NHS hospital'],
  ['costNhsCommunity', 'NHS community'],
  ['costCouncilNet', 'council'],
  ['costPerson', 'people'],
  ['leverCostNhs', 'lever, NHS'],
  ['leverCostCouncil', 'lever, council'],
  ['changeCost', 'once'],
  ['timeWithPeople', 'time with people'],
];
/** Examples that change nothing by themselves: what is tried of these levers. */
const tried = {
  namedGp: { honoured: 0.5 },
  workforcePlan: {
    professions: ['socialWorker', 'communityNurse', 'therapist', 'gp'],
    posts: '+10%',
  },
};
const measured = new Set(columns.map(([measure]) => measure));

const scratch = mkdtempSync(join(tmpdir(), 'rehearsal-levers-'));
try {
  const options = leverNames.map((lever) => ({ name: lever, timeline: [entryOf(lever)] }));
  const plan = join(scratch, 'levers.yaml');
  const head = { schema: 'rehearsal/scenario@1', name: 'Do nothing', place: 'barnsley-like' };
  writeFileSync(plan, stringify({ ...head, ...size, options }));
  const args = ['dist/bundle/rehearse.js', 'compare', plan, '--json', '--output', scratch];
  const printed = execFileSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const rows = JSON.parse(printed).results.filter(
    ({ comparator, measure, period, group }) =>
      comparator !== null &&
      measured.has(measure) &&
      period === 'all years' &&
      (group === '65+' || group === 'all professionals'),
  );
  const text = readFileSync(page, 'utf8');
  const [, before, table = '', after] =
    /^([\s\S]*<!-- effects -->\n)([\s\S]*?)(<!-- \/effects -->[\s\S]*)$/.exec(text) ?? [];
  if (before === undefined) throw new Error('docs/levers.md has no place for the table');
  const why = new Map(
    table.split('\n').map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      return [cells[1], cells.at(-2)];
    }),
  );
  const cell = (lever, measure) => {
    const row = rows.find((one) => one.scenario === lever && one.measure === measure);
    if (row === undefined) throw new Error(`${lever} has no ${measure}`);
    return signed(row);
  };
  const lines = [
    ['lever', ...columns.map(([, label]) => label), 'why'],
    ['---', ...columns.map(() => '---:'), '---'],
    ...leverNames.map((lever) => [
      lever,
      ...columns.map(([measure]) => cell(lever, measure)),
      why.get(lever) ?? '',
    ]),
  ];
  const written = lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
  writeFileSync(page, `${before}${written}${after}`);
} finally {
  rmSync(scratch, { recursive: true });
}

function entryOf(lever) {
  const entry = exampleEntry(lever);
  return lever in tried ? { ...entry, [lever]: tried[lever] } : entry;
}

/** The difference with half its interval; 0 where no pair differs, in brackets where the interval has 0 in it. */
function signed({ difference, difference_low: low, difference_high: high }) {
  const half = (high - low) / 2;
  if (difference === 0 && !(half > 0)) return '0';
  const digits = half > 0 ? Math.max(0, Math.min(3, 1 - Math.floor(Math.log10(half)))) : 2;
  const shown = `${difference > 0 ? '+' : ''}${difference.toFixed(digits)} ± ${half.toFixed(digits)}`;
  return low <= 0 && high >= 0 ? `(${shown})` : shown;
}
