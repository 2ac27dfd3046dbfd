import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { handoffDetail, OBSERVED } from '../../src/model/observer.ts';
import { AGENCY, CONDITION, CRISIS, FRAILTY } from '../../src/model/people/codes.ts';
import type { Observation } from '../../src/observe/moments.ts';
import type { Story } from '../../src/observe/story.ts';
import { MOST_MARKS } from '../../src/report/charts/lane-layout.ts';
import type { Paper } from '../../src/report/charts/chart.ts';
import { standardStyle } from '../../src/report/charts/style.ts';
import { chartDocument } from '../../src/report/charts/svg.ts';
import { swimLane } from '../../src/report/charts/swim-lane.ts';
import { numberColumn, parseCsv, textColumn } from '../../src/report/csv.ts';
import { richStory, storyOf, woman, type Happening } from '../unit/report/story/made-up.ts';
import { boardSafeProblems, textBoxesOf } from './board-safe.ts';

const id = 'swim-lane';
const provenance = { version: '0.1.0', run: 'do-nothing, person 17', resultHash: '1a2b3c4d5e6f' };
const { practice, council, communityHealth, urgentCare, hospital } = AGENCY;

const paperOn = (on: Document): Paper => ({ document: on, style: standardStyle, provenance });

let document: Document;
beforeAll(async () => {
  document = await chartDocument();
});

const chart = (story: Story = richStory) => swimLane(paperOn(document), story);
const words = (text: string) => text.split(/\s+/).length;

/** Every mark that stands for something that happened. */
const marks = (svg: string) => [...svg.matchAll(/<(circle|path|rect|line) /g)].length;

/** Something on every day, and handoffs round and round. */
const busy = storyOf(
  Array.from({ length: 1460 }, (_, day): Happening => {
    const kinds: Observation[] = ['handedOff', 'consulted', 'crisis', 'storyTold', 'bounced'];
    return [day / 2, kinds[day % kinds.length], day % 8];
  }),
);

const everything = Object.values(CONDITION).reduce((all, one) => all | one, 0);

const cases: readonly [name: string, story: Story][] = [
  ['the example', richStory],
  ['nothing at all', storyOf([])],
  ['a crisis', storyOf([[300, 'crisis', CRISIS.exacerbation]])],
  ['something every day', busy],
  ['an end at once', storyOf([[0, 'died', 0]])],
  ['an arrival late in the fifth year', storyOf([[1800, 'arrived']], { from: 1800, until: 1826 })],
  ['a life in a care home', storyOf([[90, 'crisis', 0]], { start: { ...woman, careHome: true } })],
  ['ten years', storyOf([[3000, 'crisis', 0]], { until: 3652 })],
  ['forty years', storyOf([[9000, 'crisis', 0]], { until: 14_610 })],
  [
    'every agency',
    storyOf(Object.values(AGENCY).map((agency): Happening => [agency * 9, 'storyTold', agency])),
  ],
  [
    'every illness',
    storyOf([], { start: { ...woman, conditions: everything, livesAlone: false } }),
  ],
  [
    'a young man',
    storyOf([], { start: { ...woman, woman: false, age: 19, frailty: FRAILTY.fit } }),
  ],
  [
    'handoffs all on one day',
    storyOf(
      Array.from({ length: 90 }, (_, i): Happening => [
        100,
        'handedOff',
        handoffDetail(i % 8, (i * 3 + 1) % 8),
      ]),
    ),
  ],
];

describe('a swim-lane chart', () => {
  it.each(cases)('is safe for board papers: %s', (_, story) => {
    const { svg, title, alt } = chart(story);
    expect(boardSafeProblems(svg, id)).toEqual([]);
    expect(words(title)).toBeLessThanOrEqual(10);
    expect(words(alt)).toBeGreaterThanOrEqual(30);
    expect(words(alt)).toBeLessThanOrEqual(70);
  });

  it('is safe for board papers whatever happens', () => {
    const kinds = (Object.keys(OBSERVED) as Observation[]).filter((what) => what !== 'changing');
    const happening = fc.tuple(
      fc.double({ min: 0, max: 730, noNaN: true }),
      fc.constantFrom(...kinds),
      fc.integer({ min: 0, max: 3 }),
    );
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 150 }), (happenings) => {
        const { svg } = chart(storyOf(happenings.toSorted(([a], [b]) => a - b)));
        expect(boardSafeProblems(svg, id)).toEqual([]);
      }),
      { seed: 81, numRuns: 40 },
    );
  });

  it('gives the same bytes for the same story, in any document', async () => {
    expect(swimLane(paperOn(await chartDocument()), richStory)).toEqual(chart());
  });

  it('has a lane for each agency that appears, and for home, and no other', () => {
    const names = textBoxesOf(chart().svg)
      .filter(({ left }) => left === 18)
      .map(({ text }) => text);
    expect(names).toEqual([
      'Home',
      'Care provider',
      'Voluntary sector',
      'Council',
      'GP practice',
      'Community health',
      '999 and 111',
      'Hospital',
    ]);
    const few = textBoxesOf(chart(storyOf([[9, 'consulted']])).svg).map(({ text }) => text);
    expect(few).toContain('GP practice');
    expect(few).not.toContain('Council');
  });

  it('draws a handoff as an arrow from lane to lane, and what comes back as a dashed one', () => {
    const { svg } = chart(
      storyOf([
        [100, 'handedOff', handoffDetail(practice, council)],
        [200, 'refused', handoffDetail(council, practice)],
        [300, 'handedOff', handoffDetail(urgentCare, hospital)],
      ]),
    );
    const upright = [
      ...svg.matchAll(
        /<line x1="([\d.]+)" y1="([\d.]+)" x2="\1" y2="([\d.]+)"[^>]*stroke-width="1.75"([^>]*)/g,
      ),
    ];
    expect(upright).toHaveLength(3);
    expect(upright.map(([, , , , rest]) => rest.includes('dasharray'))).toEqual([
      false,
      true,
      false,
    ]);
    // The council's lane is above that of the practice.
    expect(Number(upright[0][3])).toBeLessThan(Number(upright[0][2]));
    expect(Number(upright[1][3])).toBeGreaterThan(Number(upright[1][2]));
    // Each ends in an arrowhead whose tip is where the next lane's marks are.
    expect(svg.match(/<path d="M/g)).toHaveLength(3);
  });

  it('sets handoffs of one day side by side, so that each can be seen', () => {
    const { svg } = chart(
      storyOf([
        [100, 'handedOff', handoffDetail(practice, council)],
        [100, 'handedOff', handoffDetail(council, communityHealth)],
        [100, 'handedOff', handoffDetail(communityHealth, practice)],
      ]),
    );
    const across = [...svg.matchAll(/<line x1="([\d.]+)" [^>]*stroke-width="1.75"/g)].map(([, x]) =>
      Number(x),
    );
    expect(across).toHaveLength(3);
    expect(across[1] - across[0]).toBeGreaterThanOrEqual(9.9);
    expect(across[2] - across[1]).toBeGreaterThanOrEqual(9.9);
  });

  it('bounds what is drawn', () => {
    const { svg } = chart(busy);
    // The lanes, their grounds, the axis and the page are no marks.
    expect(marks(svg)).toBeLessThanOrEqual(2 * MOST_MARKS + 40);
    expect(svg.length).toBeLessThan(60_000);
    const inAndOut = Array.from({ length: 700 }, (_, i): Happening[] => [
      [i, 'bedded', 0],
      [i + 0.5, 'stayEnded', 0.5],
    ]);
    expect(marks(chart(storyOf(inAndOut.flat())).svg)).toBeLessThanOrEqual(MOST_MARKS + 40);
  });

  it('names what it shows beside it', () => {
    const { svg } = chart();
    for (const text of ['fall', 'infection', '31 nights', '23 nights', 'home care', 'reablement']) {
      expect(svg).toContain(`>${text}<`);
    }
    expect(svg).toContain('>died<');
  });

  it('says in its title what matters most', () => {
    expect(chart().title).toBe('7 agencies, handed on 6 times in 2 years');
    expect(chart(storyOf([[9, 'crisis', 0]])).title).toBe('1 crisis in 2 years');
    expect(chart(storyOf([])).title).toBe('No crisis in 2 years');
    const stay: Happening[] = [
      [9, 'crisis', 0],
      [10, 'bedded', 0],
      [20, 'stayEnded', 10],
    ];
    expect(chart(storyOf(stay)).title).toBe('1 crisis, 10 nights in hospital in 2 years');
  });

  it('tells a reader who cannot see it the figures', () => {
    expect(chart().alt).toBe(
      'Swim-lane chart of 2 years of one simulated person: woman of 84, severe frailty, dementia, ' +
        'lives alone. Lanes: Home, Care provider, Voluntary sector, Council, GP practice, Community ' +
        'health, 999 and 111 and Hospital. 4 crises, 3 A&E attendances, 54 nights in hospital, ' +
        '6 handoffs, story told 3 times, 117 days waited. Data table follows.',
    );
  });

  it('draws a case that is sent back once, though that is a handoff too', () => {
    const detail = handoffDetail(communityHealth, practice);
    const story = storyOf([
      [9, 'bounced', detail],
      [9, 'handedOff', detail],
      [12, 'handedOff', detail],
    ]);
    expect(textColumn(parseCsv(chart(story).csv), 'mark')).toEqual([
      'home',
      'sent back',
      'handed on',
    ]);
  });

  it('hands over what it draws', () => {
    const table = parseCsv(chart().csv);
    expect(textColumn(table, 'mark').filter((mark) => mark === 'handed on')).toHaveLength(6);
    expect(textColumn(table, 'mark').filter((mark) => mark === 'sent back')).toHaveLength(2);
    expect(textColumn(table, 'date')[0]).toMatch(/^\d+ [A-Z][a-z]+, year 1$/);
    const days = [...numberColumn(table, 'day')];
    expect(days).toEqual(days.toSorted((a, b) => a - b));
  });
});
