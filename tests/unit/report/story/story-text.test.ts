import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ADMISSION,
  handoffDetail,
  OBSERVED,
  ASIDES,
  OF_THE_PLACE,
} from '../../../../src/model/observer.ts';
import {
  AGENCY,
  CONDITION,
  CRISIS,
  DELAY,
  FRAILTY,
  OUTCOME,
  PATHWAY,
  RESIDENCE,
  SERVICE,
} from '../../../../src/model/people/codes.ts';
import { ARRIVAL } from '../../../../src/model/processes/arrivals.ts';
import { activities } from '../../../../src/observe/activities.ts';
import type { Observation } from '../../../../src/observe/moments.ts';
import { storyText, tellings, type StoryText } from '../../../../src/report/story/story-text.ts';
import { describePerson, duration, listWords } from '../../../../src/report/story/words.ts';
import { richStory, storyOf, woman, type Happening } from './made-up.ts';

const { practice, council, communityHealth, hospital, urgentCare } = AGENCY;
const viaEmergency = ADMISSION.overnight | ADMISSION.viaEmergency;

const told = (...happenings: Happening[]) =>
  storyText(storyOf(happenings), 'Barnsley-like').rows.map(({ text }) => text);

/** All that is said, in one text. */
const whole = ({ heading, opening, rows, closing }: StoryText) =>
  [heading, opening, ...rows.map(({ date, text }) => `${date ?? ''} ${text}`), closing].join('\n');

describe('what each moment says', () => {
  it.each<[Happening[], string]>([
    [[[9, 'crisis', CRISIS.fall]], 'A fall. It did not take her to hospital.'],
    [[[9, 'attended', 0]], 'She went to A&E, and went home again.'],
    [
      [[9, 'admitted', ADMISSION.overnight | ADMISSION.readmission]],
      'She was admitted without passing through A&E, within weeks of her last stay.',
    ],
    [
      [[9, 'admitted', ADMISSION.viaEmergency | ADMISSION.sensitive]],
      'She was admitted, but not for the night. Care outside hospital can often prevent such a stay.',
    ],
    [[[9, 'bedded', 0.5]], 'She waited 12 hours for a bed.'],
    [[[9, 'ready', PATHWAY.home]], 'She was well enough to leave for home with support.'],
    [
      [[9, 'delayPart', 6, { delayReason: DELAY.assessment }]],
      'She waited 6 days in the hospital bed for an assessment.',
    ],
    [[[9, 'delayPart', 6]], 'She waited 6 days in the hospital bed.'],
    [[[9, 'stayEnded', 12.2]], 'The stay in hospital ended after 12 nights.'],
    [[[9, 'discharged', PATHWAY.none]], 'She went home as before.'],
    [[[9, 'dischargedEarly', 2]], 'The hospital, short of beds, called her ready 2 days early.'],
    [
      [[9, 'hurried', SERVICE.reablement]],
      'The council sought reablement at once, and paid more for it.',
    ],
    [
      [[9, 'sentHomeWithResponse', communityHealth]],
      'She could go home from A&E, because community health was able to respond.',
    ],
    [[[9, 'enteredCareHome', 0]], 'She moved to a care home for good.'],
    [[[9, 'enteredCareHome', 1]], 'From there she moved to a care home for good.'],
    [[[9, 'homeCareStarted', 6.6]], 'Home care began, 7 hours a week.'],
    [[[9, 'carerChanged', 0]], 'Her unpaid carer stopped.'],
    [[[9, 'carerChanged', 1]], 'Somebody began to give her unpaid care.'],
    [[[9, 'turned65']], 'She turned 65.'],
    [[[9, 'planAgreed', 1]], 'Those who had to agree made a plan, as she wished.'],
    [[[9, 'planAgreed', 0]], 'Those who had to agree made a plan, but not as she wished.'],
    [[[9, 'disputeBegan', 0]], 'Those who had to agree on her plan did not.'],
    [
      [[9, 'disputeBegan', 1]],
      'Those who had to agree on her plan did not: the question was who pays.',
    ],
    [[[9, 'disputeEnded', 12]], 'The dispute ended after 12 days.'],
    [[[9, 'askedForSupport', council]], 'She, or somebody for her, asked the council for support.'],
    [
      [[9, 'handedOff', handoffDetail(practice, council)]],
      'Handed on from the GP practice to the council.',
    ],
    [
      [[9, 'bounced', handoffDetail(communityHealth, practice)]],
      'Community health sent the case back to the GP practice: it does not do this.',
    ],
    [
      [[9, 'refused', handoffDetail(council, practice)]],
      'The council refused it for want of information or need, and sent it back to the GP practice.',
    ],
    [
      [[9, 'caseLost', practice]],
      'The case was lost on its way from the GP practice: nobody owned it.',
    ],
    [[[9, 'caseFound', 24]], 'After 24 days somebody took the lost case up again.'],
    [
      [
        [9, 'storyTold', council],
        [9.5, 'storyTold', communityHealth],
      ],
      'She told her story to the council and community health, which did not have it.',
    ],
    [[[9, 'assessed', 19]], 'Waited 19 days for an assessment by the council.'],
    [[[9, 'assessed', 0.2]], 'Assessed by the council on the day of the request.'],
    [[[9, 'assessedAgain', 32]], 'The one before was 32 days old: she answered much of it twice.'],
    [[[9, 'requestEnded', OUTCOME.nothing]], 'The request ended in nothing.'],
    [
      [
        [9, 'supportStarted', SERVICE.reablement],
        [9, 'waitedForSupport', 12],
      ],
      'Reablement began, after 12 days of waiting.',
    ],
    [[[9, 'supportStarted', SERVICE.rehabilitationBed]], 'She moved to a rehabilitation bed.'],
    [[[9, 'supportEnded', SERVICE.nursing]], 'Community nursing ended.'],
    [[[9, 'supportEnded', SERVICE.careHomePlace]], 'The time in a care-home place ended.'],
    [[[9, 'waitedForSupport', 4]], 'That took 4 days.'],
    [[[9, 'consulted', 1]], 'That year she saw the GP practice once.'],
    [[[9, 'reviewed', 365]], 'The council reviewed her support.'],
    [
      [[9, 'afterThreeMonths', 0]],
      'Three months after leaving hospital she was not living at home.',
    ],
    [[[9, 'movedAway']], 'She moved away: the story ends here.'],
    [[[9, 'died', 1, { age: 86 }]], 'She died in hospital, aged 86.'],
    [[[9, 'died', 0, { residence: RESIDENCE.careHome }]], 'She died in the care home, aged 84.'],
  ])('%j', (happenings, text) => {
    expect(told(...happenings)).toEqual([text]);
  });

  it.each([
    [ARRIVAL.turning65, 'She turned 65: the story begins here.'],
    [ARRIVAL.movingIn, 'She moved here: the story begins.'],
    [ARRIVAL.supportedAdult, 'Her long-term support began, and with it the story.'],
  ])('how somebody came: %d', (arrival, text) => {
    const [row] = storyText(storyOf([[9, 'arrived']], { arrival }), 'Tiny').rows;
    expect(row.text).toBe(text);
  });

  it('has a sentence for everything that has a name in logs', () => {
    for (const what of Object.keys(activities) as Observation[]) {
      const [text] = told([9, what, 0]);
      expect(`${what}: ${text}`).toMatch(/: [A-Z].*\.$/);
      expect(
        tellings[what]?.summary(2, {
          she: 'she',
          She: 'She',
          her: 'her',
          hers: 'her',
          Hers: 'Her',
        }),
      ).toMatch(/^[a-z]/);
    }
  });
});

describe('moments of one day become one telling', () => {
  it('of a call, a ride and an admission', () => {
    expect(
      told(
        [9.1, 'crisis', CRISIS.fall],
        [9.1, 'askedForSupport', urgentCare],
        [9.2, 'handedOff', handoffDetail(urgentCare, hospital)],
        [9.2, 'attended', CRISIS.fall],
        [9.4, 'admitted', viaEmergency],
        [9.4, 'bedded', 0],
      ),
    ).toEqual(['A fall. She turned to 999 or 111 and was taken to A&E and admitted.']);
  });

  it('of what was told on the way to A&E, after the way', () => {
    expect(
      told(
        [9.1, 'crisis', CRISIS.fall],
        [9.1, 'askedForSupport', urgentCare],
        [9.1, 'storyTold', urgentCare],
        [9.2, 'attended', CRISIS.fall],
        [9.2, 'storyTold', hospital],
      ),
    ).toEqual([
      'A fall. She turned to 999 or 111 and was taken to A&E, and went home again. ' +
        'She told her story to 999 or 111 and the hospital, which did not have it.',
    ]);
  });

  it('of a crisis that goes to the practice', () => {
    expect(told([9, 'crisis', CRISIS.infection], [9.2, 'askedForSupport', practice])).toEqual([
      'An infection. It did not take her to hospital. She turned to the GP practice.',
    ]);
  });

  it('of a discharge after a delay, with or without its parts', () => {
    const start: Happening[] = [[9, 'ready', PATHWAY.bed]];
    const end: Happening[] = [
      [15, 'delayEnded', 6],
      [15, 'stayEnded', 16],
      [15, 'discharged', PATHWAY.bed],
    ];
    expect(told(...start, ...end)[1]).toBe(
      'She had waited 6 days in the hospital bed for a rehabilitation bed. ' +
        'She went to a rehabilitation bed, after 16 nights in hospital.',
    );
    const part: Happening = [15, 'delayPart', 6, { delayReason: DELAY.rehabilitationBed }];
    expect(told(...start, part, ...end)[1]).toBe(
      'She waited 6 days in the hospital bed for a rehabilitation bed. ' +
        'She went to a rehabilitation bed, after 16 nights in hospital.',
    );
  });

  it('of what the hospital is asked for after a visit', () => {
    expect(
      told(
        [9, 'crisis', CRISIS.fall],
        [9, 'attended', CRISIS.fall],
        [9.5, 'askedForSupport', hospital],
      ),
    ).toEqual([
      'A fall. She went to A&E, and went home again. ' +
        'She, or somebody for her, asked the hospital for support.',
    ]);
  });

  it('of home care that the model tells twice', () => {
    expect(
      told(
        [9, 'homeCareStarted', 7],
        [9, 'supportStarted', SERVICE.homeCare],
        [9, 'waitedForSupport', 3],
      ),
    ).toEqual(['Home care began, 7 hours a week, after 3 days of waiting.']);
  });

  it('of a death in hospital', () => {
    expect(
      told([9, 'died', 1], [9, 'stayEnded', 3], [9, 'supportEnded', SERVICE.homeCare]),
    ).toEqual(['She died in hospital, after 3 nights there, aged 84.']);
  });
});

describe('a story', () => {
  const rich = storyText(richStory, 'Barnsley-like');

  it('says who it is about, without a name', () => {
    expect(rich.heading).toBe('A woman of 84 with severe frailty and dementia, living alone.');
    expect(
      describePerson({
        ...woman,
        woman: false,
        age: 70,
        frailty: FRAILTY.fit,
        conditions: 0,
        careHome: true,
      }),
    ).toBe('A man of 70, not frail, living in a care home');
    expect(
      describePerson({
        ...woman,
        age: 45,
        frailty: FRAILTY.fit,
        conditions: CONDITION.learningDisability,
        livesAlone: false,
        carer: true,
      }),
    ).toBe(
      'A woman of 45 in long-term support with a learning disability, living with others, with an unpaid carer',
    );
  });

  it('gives its figures in words that can be read aloud', () => {
    expect(rich.closing).toBe(
      'In 2 years she had 4 crises, was in A&E 3 times and spent 54 nights in hospital. ' +
        'Her case was handed on 6 times, 2 of them back, and she told her story 3 times to agencies ' +
        'that did not have it. 7 agencies dealt with her. On 117 days she was waiting for somebody.',
    );
    const quiet = storyText(storyOf([]), 'Tiny');
    expect(quiet.rows).toEqual([]);
    expect(quiet.closing).toBe(
      'In 2 years she had no crisis, was never in A&E and spent no night in hospital. Her case was ' +
        'never handed on, and she never had to tell her story again. No agency dealt with her. ' +
        'She never waited a whole day for a bed, an assessment or support that was decided.',
    );
  });

  it('says what has come over the person', () => {
    expect(
      told([9, 'carerChanged', 1, { conditions: CONDITION.dementia | CONDITION.heartLung }]),
    ).toEqual(['By then she had heart or lung disease. Somebody began to give her unpaid care.']);
    const start = { ...woman, frailty: FRAILTY.mild };
    const story = storyOf([[9, 'carerChanged', 0, { frailty: FRAILTY.severe }]], { start });
    expect(storyText(story, 'Tiny').rows[0].text).toMatch(/^By then she had severe frailty\. /);
  });

  it('counts what was waited for twice at once only once', () => {
    const { counts } = storyText(
      storyOf([
        [50, 'assessed', 20],
        [50, 'delayPart', 10],
        [55, 'waitedForSupport', 8],
      ]),
      'Tiny',
    );
    expect(counts.daysWaited).toBe(25);
  });

  it('says what goes on when it ends', () => {
    const waiting = storyText(storyOf([[700, 'admitted', viaEmergency]]), 'Tiny');
    expect(waiting.closing).toMatch(/At the end she is still waiting for a bed\.$/);
    expect(waiting.counts.daysWaited).toBe(31);
    const bedded: Happening[] = [
      [700, 'admitted', viaEmergency],
      [700.2, 'bedded', 0.2],
    ];
    expect(storyText(storyOf(bedded), 'Tiny').closing).toMatch(
      /At the end she is still in hospital\.$/,
    );
  });

  it('leaves nobody in hospital who has died there, whatever ends with them', () => {
    const { closing } = storyText(
      storyOf([
        [694, 'admitted', viaEmergency],
        [694.2, 'bedded', 0.2],
        [700, 'died', 1],
        [700, 'supportEnded', SERVICE.homeCare],
      ]),
      'Tiny',
    );
    expect(closing).not.toContain('At the end');
  });

  it('counts what a year held beside its dated lines, or instead of them', () => {
    expect(
      told([9, 'crisis', CRISIS.fall], [20, 'consulted', 0], [400, 'consulted', 0]).slice(1),
    ).toEqual([
      'That year she also saw the GP practice once.',
      'That year she saw the GP practice once.',
    ]);
  });

  it('has no code, no half number and no word of the program in it', () => {
    expect(whole(rich)).not.toMatch(/undefined|NaN|\[object|[a-z][A-Z]|\d\.\d|null/);
  });

  it('fits two screens however much happens, and loses nothing', () => {
    const days = Array.from({ length: 300 }, (_, i) => i * 2.4);
    const kinds: Observation[] = ['storyTold', 'handedOff', 'consulted', 'crisis', 'reviewed'];
    const story = storyOf(days.map((day, i) => [day, kinds[i % kinds.length], 1]));
    const { rows } = storyText(story, 'Tiny');
    expect(rows.length).toBeLessThanOrEqual(34);
    expect(rows.map(({ text }) => text).join(' ')).toContain('was handed on');
    expect(rows.flatMap(({ moments }) => moments)).toHaveLength(300);
  });
});

describe('nothing is lost', () => {
  /** What no sentence of its own tells: who has dealt with the person, and that a handoff was of a case. */
  const onlyCounted: readonly Observation[] = ['agencyMet', 'caseHandedOff'];
  const kinds = (Object.keys(OBSERVED) as Observation[]).filter(
    (what) => what !== 'changing' && ![...ASIDES, ...OF_THE_PLACE].includes(OBSERVED[what]),
  );

  it('every moment is told or counted, whatever happens', () => {
    const happening = fc.tuple(
      fc.double({ min: 0, max: 730, noNaN: true }),
      fc.constantFrom(...kinds),
      fc.integer({ min: 0, max: 3 }),
    );
    fc.assert(
      fc.property(fc.array(happening, { minLength: 1, maxLength: 120 }), (happenings) => {
        const story = storyOf(happenings.toSorted(([a], [b]) => a - b));
        const { rows, closing } = storyText(story, 'Tiny');
        const places = rows.flatMap(({ moments }) => moments).toSorted((a, b) => a - b);
        const expected = story.moments.flatMap(({ what }, at) =>
          onlyCounted.includes(what) ? [] : [at],
        );
        expect(places.filter((at) => !onlyCounted.includes(story.moments[at].what))).toEqual(
          expected,
        );
        expect(new Set(places).size).toBe(places.length);
        for (const { text } of rows) expect(text).toMatch(/^[A-Z].*\.$/);
        expect(closing).toMatch(/^In /);
      }),
      { seed: 71, numRuns: 150 },
    );
  });
});

describe('words', () => {
  it.each([
    [0.01, '1 hour'],
    [0.5, '12 hours'],
    [1, '1 day'],
    [18.6, '19 days'],
  ])('calls %d days %s', (days, words) => {
    expect(duration(days)).toBe(words);
  });

  it('lists', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listWords)).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });
});
