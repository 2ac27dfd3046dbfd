import { PROFESSION_WORDS, family, type Profession } from '../families.ts';
import type { ParameterDeclaration } from '../parameter.ts';

/** What the time of a post goes into. */
export const staffTimeParameters = {
  ...family(
    'staff.hours',
    (profession: Profession) =>
      `Hours that a full-time post of ${PROFESSION_WORDS[profession]} works`,
    {
      unit: 'hours a year',
      distribution: 'lognormal',
      source: 'pssru-2024',
      grade: 'measured',
      role: 'evidence',
    },
    {
      gp: [2064, 1961, 2167],
      practiceNurse: [
        1545,
        1468,
        1622,
        {
          source: 'pssru-2024',
          grade: 'derived',
          note: 'As nurses or social workers of the same source',
        },
      ],
      communityNurse: [1545, 1468, 1622],
      therapist: [1574, 1495, 1653],
      socialWorker: [1607, 1527, 1687],
      dischargeNurse: [
        1545,
        1468,
        1622,
        {
          source: 'pssru-2024',
          grade: 'derived',
          note: 'As nurses or social workers of the same source',
        },
      ],
      geriatrician: [2073, 1969, 2177],
      mentalHealthNurse: [
        1545,
        1468,
        1622,
        {
          source: 'pssru-2024',
          grade: 'derived',
          note: 'As nurses or social workers of the same source',
        },
      ],
      linkWorker: [
        1607,
        1527,
        1687,
        {
          source: 'pssru-2024',
          grade: 'derived',
          note: 'As nurses or social workers of the same source',
        },
      ],
    },
  ),
  ...family(
    'staff.directShare',
    (profession: Profession) =>
      `Part spent with people of the time that ${PROFESSION_WORDS[profession]} work for people`,
    {
      unit: 'share',
      distribution: 'beta',
      source: 'assumption',
      grade: 'assumed',
      role: 'evidence',
      note: 'No published split in use',
    },
    {
      gp: [0.55, 0.4, 0.7, { note: 'No published split of the working day in use' }],
      practiceNurse: [0.65, 0.5, 0.8, { note: 'As community nurses' }],
      communityNurse: [
        0.65,
        0.53,
        0.7,
        {
          source: 'pssru-2024',
          grade: 'derived',
          note: '54 % with people and 29 % other work for them: 54 of 83',
        },
      ],
      therapist: [
        0.52,
        0.38,
        0.6,
        {
          source: 'pssru-2024',
          grade: 'derived',
          note: '0.91 hours of indirect work for each direct hour',
        },
      ],
      socialWorker: [
        0.33,
        0.25,
        0.4,
        {
          source: 'baginsky-2010',
          grade: 'derived',
          note: '26 % direct contact of about 79 % of time for people: 22 % recording, the rest arranging, calls and travel',
        },
      ],
      dischargeNurse: [0.5, 0.35, 0.65, { note: 'Between nurses and social workers' }],
      geriatrician: [0.6, 0.45, 0.75],
      mentalHealthNurse: [
        0.55,
        0.42,
        0.65,
        { note: 'Somewhat below community nurses, as their records are longer' },
      ],
      linkWorker: [0.5, 0.35, 0.65],
    },
  ),
  ...family(
    'staff.adminShare',
    (profession: Profession) =>
      `Part of the time of ${PROFESSION_WORDS[profession]} that goes to administration and training, not to people`,
    {
      unit: 'share',
      distribution: 'beta',
      source: 'assumption',
      grade: 'assumed',
      role: 'evidence',
      note: 'As community nurses',
    },
    {
      gp: [0.1, 0.05, 0.2, { note: 'Running the practice, training' }],
      practiceNurse: [0.15, 0.08, 0.22],
      communityNurse: [
        0.13,
        0.08,
        0.18,
        { source: 'pssru-2024', grade: 'measured', note: '13 % of time is not for people' },
      ],
      therapist: [
        0.13,
        0.08,
        0.2,
        { source: 'pssru-2024', grade: 'derived', note: 'As community nurses of the same source' },
      ],
      socialWorker: [
        0.13,
        0.08,
        0.25,
        { note: 'Supervision, training and management, beside recording' },
      ],
      dischargeNurse: [0.13, 0.08, 0.2],
      geriatrician: [0.15, 0.08, 0.25, { note: 'Teaching, management' }],
      mentalHealthNurse: [0.13, 0.08, 0.2],
      linkWorker: [0.13, 0.08, 0.2, { note: 'As social workers' }],
    },
  ),
  ...family(
    'staff.unitHours',
    (profession: Profession) =>
      `Time that ${PROFESSION_WORDS[profession]} take for a unit of their work, records and travel included`,
    {
      unit: 'hours per contact',
      distribution: 'lognormal',
      source: 'assumption',
      grade: 'assumed',
      role: 'evidence',
      note: 'An hour with the person, records and travel',
    },
    {
      gp: [
        0.303,
        0.25,
        0.4,
        {
          unit: 'hours per consultation',
          source: 'pssru-2024',
          grade: 'derived',
          note: 'Ten minutes with the person (9.2 to 11.7), and records, letters and results',
        },
      ],
      practiceNurse: [
        0.235,
        0.17,
        0.33,
        { unit: 'hours per consultation', note: 'Ten minutes with the person, and the rest' },
      ],
      communityNurse: [
        1.07,
        0.9,
        1.3,
        {
          source: 'pssru-2024',
          grade: 'derived',
          note: '1,200 contacts a year in 83 % of 1,545 hours',
        },
      ],
      therapist: [1.5, 1.1, 2],
      socialWorker: [
        3.35,
        2.2,
        4.6,
        {
          unit: 'hours a month per open case',
          source: 'social-work-scotland-2022',
          grade: 'derived',
          note: '25 open cases in the time of a full-time post that is for people, less assessments and reviews',
        },
      ],
      dischargeNurse: [
        2.3,
        1.3,
        4.5,
        { unit: 'hours per supported discharge', note: 'No published figure in use' },
      ],
      geriatrician: [
        0.8,
        0.45,
        1.4,
        { unit: 'hours per admission', note: 'Not every admission is seen by a geriatrician' },
      ],
      mentalHealthNurse: [1.5, 1, 2],
      linkWorker: [
        0.85,
        0.5,
        1.4,
        {
          unit: 'hours a month per person supported',
          note: '30 to 60 people at a time for a link worker; most of the support is given by others',
        },
      ],
    },
  ),
  ...family(
    'staff.otherWork',
    (profession: Profession) =>
      `Part of the work of ${PROFESSION_WORDS[profession]} that is for people or tasks outside the model`,
    {
      unit: 'share',
      distribution: 'beta',
      source: 'assumption',
      grade: 'assumed',
      role: 'evidence',
    },
    {
      gp: [
        0.59,
        0.44,
        0.69,
        { note: 'Consultations of 65+ are 34 % of all, and take more of the work around them' },
      ],
      practiceNurse: [0.555, 0.41, 0.66, { note: 'As GPs; nurses see more of the older' }],
      communityNurse: [
        0.17,
        0.02,
        0.27,
        {
          note: 'Younger people: 1,200 contacts a year of a nurse, of which the model has about 1,000',
        },
      ],
      therapist: [
        0.8,
        0.65,
        0.9,
        { note: 'The model has support at home after falls and stays only' },
      ],
      socialWorker: [
        0.35,
        0.2,
        0.45,
        { note: '300,000 of 859,000 people in long-term support are under 65' },
      ],
      dischargeNurse: [0.17, 0.02, 0.27, { note: 'Younger patients' }],
      geriatrician: [0.2, 0.05, 0.3, { note: 'Outpatients' }],
      mentalHealthNurse: [
        0.8,
        0.65,
        0.9,
        { note: 'Clinics, and people without a case in the model' },
      ],
      linkWorker: [0.2, 0.05, 0.3, { note: 'Younger people' }],
    },
  ),
} as const satisfies Readonly<Record<string, ParameterDeclaration>>;
