import { DEPRIVATION_FIFTHS } from '../evidence/families.ts';
import type { Counted } from './counted.ts';
import type { Area } from './groups.ts';
import { Seen } from './seen.ts';
import { slotsWith, type Circumstances } from './slots.ts';

/** What is compared: a number of some people. */
type Figure = (seen: Seen) => number;

/** What was seen of the people 65+ of a place or a council in one period: how those differ who live in it. */
export class AreaSeen {
  private readonly counted: Counted;
  private readonly area: Area;
  private readonly years: readonly number[];

  constructor(counted: Counted, area: Area, years: readonly number[]) {
    this.counted = counted;
    this.area = area;
    this.years = years;
  }

  /** The number of the most deprived fifth less that of the least deprived. */
  gap(of: Figure): number {
    return this.ofFifth(of, DEPRIVATION_FIFTHS - 1) - this.ofFifth(of, 0);
  }

  /** The number of the most deprived fifth over that of the least deprived; NaN where that is 0. */
  ratio(of: Figure): number {
    const least = this.ofFifth(of, 0);
    return least === 0 ? NaN : this.ofFifth(of, DEPRIVATION_FIFTHS - 1) / least;
  }

  /** The highest number of a council less the lowest; NaN where there are not two. */
  spread(of: Figure): number {
    const own = Array.from({ length: this.councils }, (_, council) => council).filter((council) =>
      this.area.councils(council),
    );
    if (own.length < 2) return NaN;
    const numbers = own.map((one) => this.of(of, ({ council }) => council === one));
    return Math.max(...numbers) - Math.min(...numbers);
  }

  private ofFifth(of: Figure, own: number): number {
    return this.of(of, ({ fifth }) => fifth === own);
  }

  private of(of: Figure, asked: (those: Circumstances) => boolean): number {
    const slots = slotsWith(
      this.councils,
      (those) => this.area.councils(those.council) && asked(those),
    );
    return of(new Seen(this.counted, slots, this.years));
  }

  private get councils(): number {
    return this.counted.world.scenario.place.councils.length;
  }
}
