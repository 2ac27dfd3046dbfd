import { describe, expect, it } from 'vitest';
import { headlineMeasures } from '../../../src/report/findings/options.ts';
import { beliefWords } from '../../../src/report/pack/beliefs.ts';
import { frontPage } from '../../../src/report/pack/front-page.ts';
import { inputCounts } from '../../../src/report/pack/inputs.ts';
import { keyNumbers } from '../../../src/report/pack/key-numbers.ts';
import { losersOf } from '../../../src/report/pack/losers.ts';
import { purseChanges, purseWords } from '../../../src/report/pack/purses.ts';
import { decisionWords } from '../../../src/report/pack/standing.ts';
import { howSure } from '../../../src/report/tables/how-sure.ts';
import { optionsChange } from '../../../src/report/tables/options-change.ts';
import { stubFindings } from './stub-findings.ts';

describe('the decision', () => {
  it('names what an option does better and worse, with the range, and what it costs', () => {
    const findings = stubFindings({
      Teams: {
        emergencyAdmissions: [-9.2, -15, -2.6],
        daysAtHome: [2, 1, 3],
        workload: [4, 2, 6],
        costWithChange: [41, 32, 47],
      },
    });
    expect(decisionWords(findings)).toEqual([
      'Teams is better than As it is in emergency admissions (-9.2 per 1,000 people a year; 8 in 10 futures: -15.0 to -2.6) and days at home (+2.0 days per person a year; +1.0 to +3.0), but worse in workload (+4.0 % of hours at work; 8 in 10 futures: +2.0 to +6.0).',
      'It costs £41 more per person 65+ a year, change included (8 in 10 futures: +£32 to +£47).',
    ]);
  });

  it('claims nothing where every range spans 0', () => {
    const findings = stubFindings({ Teams: { emergencyAdmissions: [-9, -20, 2] } });
    expect(decisionWords(findings)[0]).toBe(
      'Teams makes no clear difference to As it is in what a board asks about first.',
    );
    expect(decisionWords(findings)[1]).toMatch(/^Whether it costs more or less is not clear/);
  });

  it('puts the option first that is better in most, and says so where several stand alike', () => {
    const one = { emergencyAdmissions: [-9, -12, -6] } as const;
    const two = { ...one, delayedDays: [-9, -12, -6] } as const;
    expect(decisionWords(stubFindings({ A: one, B: two }))[0]).toMatch(
      /^Of 2 options B stands best: it is better than As it is in emergency admissions .* and delayed days/,
    );
    expect(decisionWords(stubFindings({ A: one, B: one }))[0]).toMatch(
      /^Of 2 options A and B stand alike\. A is better/,
    );
  });

  it('speaks of percentiles where futures are too few for tenths', () => {
    const findings = stubFindings(
      { Teams: { emergencyAdmissions: [-9, -12, -6] } },
      { manifest: { replications: 6 } },
    );
    expect(decisionWords(findings)[0]).toContain('P10 to P90: -12.0 to -6.0');
  });
});

describe('an option that changes nothing', () => {
  const nothing = Object.fromEntries(
    headlineMeasures.map((measure) => [measure, [0, 0, 0] as const]),
  );
  const findings = stubFindings({ Teams: nothing });

  it('costs the same in every future, and is in no doubt', () => {
    expect(decisionWords(findings)).toEqual([
      'Teams makes no difference to As it is in what a board asks about first: it is the same in every future.',
      'It costs the same in every future.',
    ]);
    const one = stubFindings({ Teams: { ...nothing, emergencyAdmissions: [-9, -12, -6] } });
    expect(decisionWords(one)[1]).toBe('It costs the same in every future.');
    const { items } = keyNumbers(findings, 'Teams');
    for (const { details } of items) expect(details[0]).toBe('the same in every future');
    expect(JSON.stringify(items)).not.toMatch(/no clear|0 to 0|0 of 20/);
  });

  it('is the same in the tables', () => {
    for (const make of [optionsChange, howSure]) {
      const table = make(findings);
      if ('absent' in table) throw new Error(table.absent);
      for (const row of table.rows) expect(row.map(({ text }) => text)).toContain('the same');
    }
  });
});

describe('one future', () => {
  const findings = stubFindings(
    { Teams: { emergencyAdmissions: [-4.3254, -4.3254, -4.3254], costWithChange: [54, 54, 54] } },
    {
      manifest: { replications: 1 },
      futures: { 'As it is costPerson': [10], 'Teams costPerson': [8.52123] },
    },
  );

  it('is told without a range and without a verdict, in no more digits than usual', () => {
    expect(decisionWords(findings)).toEqual([
      'One future says too little of Teams beside As it is: a verdict takes 5 futures or more.',
      'It costs £54 more per person 65+ a year, change included, in one future.',
    ]);
    const [admissions] = keyNumbers(findings, 'Teams').items;
    expect(admissions?.value).toBe('-4.3');
    expect(admissions?.details).toEqual([
      'no clear difference',
      'from 100.0 to 95.7',
      'better in 1 of 1 future',
    ]);
    const page = JSON.stringify(frontPage(findings, [], []));
    expect(page).not.toMatch(/P10|8 in 10|-4\.3 to -4\.3|£54 to/);
  });

  it('has no range in a table', () => {
    const table = optionsChange(findings);
    if ('absent' in table) throw new Error(table.absent);
    expect(table.rows[0]?.[3]?.text).toBe('-4.3 in one future');
  });

  it('has a purse without a range', () => {
    expect(purseWords(findings, 'Teams').join(' ')).toContain(
      'People themselves: £1.5 less in one future.',
    );
  });
});

describe('the three numbers', () => {
  it('are admissions, what differs most clearly beside them, and the cost', () => {
    const findings = stubFindings({
      Teams: { unmetHours: [-5, -6, -4], costWithChange: [41, 32, 47] },
    });
    const { items } = keyNumbers(findings, 'Teams');
    expect(items.map(({ label, value }) => [label, value])).toEqual([
      ['Emergency admissions', '0.0'],
      ['Unmet need', '-5.0'],
      ['Cost in all, change included', '+£41'],
    ]);
    expect(items.map(({ unclear }) => unclear ?? false)).toEqual([true, false, false]);
    expect(items[0]?.details).toContain('no clear difference');
    expect(items[2]?.details).toContain('8 in 10 futures: +£32 to +£47');
  });
});

describe('who pays', () => {
  const twoFutures = {
    'As it is costNhsHospital': [10, 20],
    'Teams costNhsHospital': [5, 15],
    'As it is costNhsCommunity': [10, 10],
    'Teams costNhsCommunity': [14, 16],
    'As it is leverCostNhs': [0, 0],
    'Teams leverCostNhs': [3, 3],
    'As it is costCouncilNet': [50, 50],
    'Teams costCouncilNet': [45, 30],
    'As it is leverCostCouncil': [0, 0],
    'Teams leverCostCouncil': [0, 0],
  };
  const repeated = (times: number) => ({
    futures: Object.fromEntries(
      Object.entries(twoFutures).map(([key, values]) => [
        key,
        Array.from({ length: times }, () => values).flat(),
      ]),
    ),
  });
  const findings = stubFindings({ Teams: {} }, repeated(3));

  it('adds up in each future before it summarises', () => {
    const [nhs, council] = purseChanges(findings, 'Teams');
    // Future by future: -5 + 4 + 3 = 2 and -5 + 6 + 3 = 4.
    expect(nhs).toMatchObject({ name: 'The NHS', repaid: 0, change: { mean: 3 } });
    expect(nhs?.change.p10).toBe(2);
    expect(council).toMatchObject({ name: 'The council', repaid: 6, change: { mean: -12.5 } });
  });

  it('says who never has the money back', () => {
    const [nhs, council] = purseWords(findings, 'Teams');
    expect(nhs).toContain('never has it back within 3 years');
    expect(council).toMatch(/^The council: £13 less/);
  });

  it('says that nothing is clear of so few futures that a comparison gives no verdict', () => {
    const [nhs, council] = purseWords(stubFindings({ Teams: {} }, repeated(2)), 'Teams');
    expect(nhs).toContain('more or less is not clear');
    expect(council).toContain('more or less is not clear');
  });
});

describe('who loses', () => {
  it('is everybody who is clearly worse off, and nobody else', () => {
    const findings = stubFindings({ Teams: { workload: [4, 2, 6], delayedDays: [4, -2, 6] } });
    const { lines, looked } = losersOf(findings, 'Teams');
    expect(lines).toEqual(['Everybody: workload +4.0 (+2.0 to +6.0) % of hours at work']);
    expect(looked).toBe(7);
  });
});

describe('the inputs', () => {
  it('are counted as local, and as defaults by their grade', () => {
    const tables = {
      'provenance.csv':
        'id,grade,changed\na,assumed,false\nb,assumed,true\nc,measured,false\nd,derived,false\n',
    };
    expect(inputCounts(stubFindings({}, { tables }))).toEqual({
      all: 4,
      local: 1,
      measured: 1,
      derived: 1,
      assumed: 1,
    });
  });
});

describe('what has to be believed', () => {
  const header =
    'scenario,parameter,parameter_unit,measure,low,value,high,flip,flips_at,correlation\n' +
    'Teams,far,ratio,emergencyAdmissions,0,0.5,1,outside,1.5,0.9\n' +
    'Teams,firm,share,emergencyAdmissions,0,0.5,1,nowhere,,0.99\n' +
    'Teams,near,share,emergencyAdmissions,0,0.5,1,inside,0.7,0.1\n';
  const tables = {
    'believe.csv': header,
    'provenance.csv': 'id,meaning\nnear,What is near\nfar,What is far\nfirm,What is firm\n',
  };

  it('begins with what flips inside of the evidence, and says where it breaks even', () => {
    expect(beliefWords(stubFindings({ Teams: {} }, { tables }), 'Teams')).toEqual([
      'What is near: emergency admissions breaks even at about 0.7, inside of what the evidence leaves room for (used 0.5, evidence 0 to 1, share).',
      'What is far: emergency admissions breaks even at about 1.5, outside of what the evidence leaves room for (used 0.5, evidence 0 to 1, ratio).',
      'No break-even in emergency admissions at either end of the evidence for: What is firm.',
    ]);
  });

  it('does not take for firm what is not clear', () => {
    const believe =
      header.slice(0, header.indexOf('\n') + 1) +
      'Teams,firm,share,emergencyAdmissions,0,0.5,1,undecided,,0.99\n';
    const unclear = stubFindings({ Teams: {} }, { tables: { ...tables, 'believe.csv': believe } });
    expect(beliefWords(unclear, 'Teams')).toEqual([
      'No clear difference in emergency admissions that could flip: more futures may show one.',
    ]);
  });

  it('neither affirms nor denies what cannot be told', () => {
    const rows = (...lines: string[]) =>
      [header.slice(0, header.indexOf('\n')), ...lines, ''].join('\n');
    const told = (...lines: string[]) =>
      beliefWords(
        stubFindings({ Teams: {} }, { tables: { ...tables, 'believe.csv': rows(...lines) } }),
        'Teams',
      );
    expect(
      told(
        'Teams,far,share,emergencyAdmissions,0,0.5,1,outside,-0.3,0.9',
        'Teams,near,share,emergencyAdmissions,0,0.5,0.9,perhaps,0.95,0.1',
        'Teams,firm,share,emergencyAdmissions,0,0.5,1,perhaps,,0.1',
      ),
    ).toEqual([
      'What is near: it cannot be told whether there is a break-even in emergency admissions inside of what the evidence leaves room for; on a straight line it would be at about 0.95 (used 0.5, evidence 0 to 0.9, share).',
      'What is firm: it cannot be told whether there is a break-even in emergency admissions inside of what the evidence leaves room for (used 0.5, evidence 0 to 1, share).',
      'What is far: the break-even in emergency admissions lies beyond what is possible (used 0.5, evidence 0 to 1, share).',
    ]);
    expect(told('Teams,far,share,emergencyAdmissions,0,0.5,1,perhaps,1.3,0.9')[0]).toContain(
      'on a straight line it would be beyond what is possible',
    );
  });

  it('names the option where it is another than that of the page', () => {
    const [first] = beliefWords(stubFindings({ Teams: {} }, { tables }), 'Navigators');
    expect(first).toMatch(/^Teams: What is near: /);
  });
});

describe('the front page', () => {
  const titles = (findings: ReturnType<typeof stubFindings>) =>
    frontPage(findings, [], ['run it again']).flatMap((block) =>
      block.kind === 'box' ? [block.title] : [],
    );

  it('answers what is missing, what to believe, who loses, what it stands on and how to get it again', () => {
    expect(titles(stubFindings({ Teams: {} }))).toEqual([
      'The biggest thing not in these numbers',
      'What you would have to believe',
      'Who loses',
      'What it stands on',
      'The same numbers again',
    ]);
  });

  it('says how to find out what to believe where nobody has', () => {
    const blocks = frontPage(stubFindings({ Teams: {} }), [], []);
    expect(JSON.stringify(blocks)).toContain('rehearse believe');
  });

  it('names not knowing as the biggest thing left out, unless it was looked at', () => {
    const text = (manifest: object) =>
      JSON.stringify(frontPage(stubFindings({ Teams: {} }, { manifest }), [], []));
    expect(text({})).toContain('Not knowing the inputs.');
    expect(text({ uncertainty: { draws: 20, futures: 3 } })).not.toContain(
      'Not knowing the inputs.',
    );
  });

  it('says after draws that its ranges are luck alone, and what the draws say', () => {
    const drawn = (draws: number) => {
      const tables = {
        'draws.csv':
          'scenario,measure,unit,draws,mean,p10,p90,share_better\n' +
          `Others,emergencyAdmissions,per 1000,${draws},9,8,10,0\n` +
          `Teams,emergencyAdmissions,per 1000,${draws},-2.61,-4.47,1.31,0.5\n` +
          `Teams,costWithChange,GBP per person,${draws},57.4,46.2,66.8,0\n`,
      };
      const manifest = { uncertainty: { draws, futures: 3 } };
      return frontPage(stubFindings({ Teams: {} }, { tables, manifest }), [], []).flatMap((block) =>
        block.kind === 'box' && block.title.startsWith('The biggest') ? block.text : [],
      );
    };
    expect(drawn(20)).toEqual([
      'Not knowing the inputs, of which 0 of 0 are assumed: the numbers above are the luck of the draw alone. 20 draws of all inputs that are uncertain, 3 futures under each, say:',
      'Teams, emergency admissions: -2.6 per 1000 (8 in 10 draws: -4.5 to +1.3); better in 10 of 20 draws.',
      'Teams, cost in all: +£57 per person (8 in 10 draws: +£46 to +£67); better in 0 of 20 draws.',
      'No range here covers what the model does not hold: elective care, and patients under 65 who need the same beds.',
    ]);
    expect(drawn(6)[1]).toContain(
      '(P10 to P90 of the draws: -4.5 to +1.3); better in 3 of 6 draws',
    );
  });
});
