import { servicesKept } from '../../observe/service-months.ts';
import type { Findings } from './findings.ts';
import { indexOf, keyOf } from './table.ts';

/** One month of a service. */
export interface ServiceMonth {
  readonly month: number;
  /** In it and waiting for it, over the futures. */
  readonly demand: { readonly mean: number; readonly p10: number; readonly p90: number };
  readonly capacity: number;
  /** Share of the futures in which demand is more than capacity. */
  readonly short: number;
}

/** A service with a capacity under one scenario. */
export interface ServiceCourse {
  readonly service: string;
  readonly label: string;
  readonly unit: string;
  readonly months: readonly ServiceMonth[];
  /** Months of twelve in which demand is more than capacity, a mean over futures and years. */
  readonly monthsShort: number;
}

/** The services of a scenario, as `service-months.csv` has them; none where the folder has no such file. */
export function serviceCourses(
  { table: tables }: Findings,
  scenario: string,
): readonly ServiceCourse[] {
  const table = tables('service-months.csv');
  const rows = indexOf(table, ['scenario', 'service']);
  return servicesKept.flatMap(({ id, label, unit }) => {
    const months = (rows.get(keyOf([scenario, id])) ?? []).map((row) => ({
      month: table.number(row, 'month'),
      demand: {
        mean: table.number(row, 'demand'),
        p10: table.number(row, 'demand_p10'),
        p90: table.number(row, 'demand_p90'),
      },
      capacity: table.number(row, 'capacity'),
      short: table.number(row, 'short'),
    }));
    if (months.length === 0) return [];
    const all = months.reduce((sum, { short }) => sum + short, 0);
    return [{ service: id, label, unit, months, monthsShort: (12 * all) / months.length }];
  });
}
