import { knobsAt } from '../../scenario/timeline.ts';
import { level, type LeverReport } from './lever-report.ts';

export const fundingSettlement: LeverReport = {
  items: [
    level('settlements', 'Yearly settlements that it changed', 'settlements', ({ world }) => {
      const { timeline, years } = world.scenario;
      const each = Array.from({ length: years }, (_, n) => n + 1);
      return each.filter((year) => knobsAt(timeline, year).fundingSettlement !== undefined).length;
    }),
  ],
  otherwise: 'no year began while it was on: settlements are made at the start of a year',
};
