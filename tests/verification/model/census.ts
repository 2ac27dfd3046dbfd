import { CASE, EPISODE, PATHWAY, RESIDENCE, SERVICE } from '../../../src/model/people/codes.ts';
import { PROFESSION } from '../../../src/model/staff/professions.ts';
import { TIMED } from '../../../src/model/processes/support-queue.ts';
import type { World } from '../../../src/model/world.ts';

const CODES = 16;
const SERVICES = Object.keys(SERVICE).length;

/** How many people of a world are in each state, counted in one pass: it runs after every event. */
export class Census {
  people = 0;
  hours = 0;
  inCareHomes = 0;
  allocated = 0;
  readonly residence = new Int32Array(CODES);
  readonly episode = new Int32Array(CODES);
  readonly stage = new Int32Array(CODES);
  /** By pathway: on it, and waiting in a bed for a place on it. */
  readonly on = new Int32Array(CODES);
  readonly waiting = new Int32Array(CODES);
  /** By service: supported by it, and waiting for it. */
  readonly supported = new Int32Array(CODES);
  readonly wanting = new Int32Array(CODES);

  count(world: World): void {
    const { people } = world;
    this.people = this.hours = this.inCareHomes = this.allocated = 0;
    for (const counts of [this.residence, this.episode, this.stage]) counts.fill(0);
    for (const counts of [this.on, this.waiting, this.supported, this.wanting]) counts.fill(0);
    for (let p = 0; p < people.capacity; p++) {
      if (!people.isHere(p)) continue;
      this.people++;
      this.hours += people.packageHours[p];
      this.inCareHomes += people.careHomePlace[p];
      this.allocated += people.relations.allocated[p];
      this.residence[people.residence[p]]++;
      this.episode[people.episode[p]]++;
      this.stage[people.caseStage[p]]++;
      this.countPathway(world, p);
      for (let bits = people.support[p], s = 0; bits !== 0; bits >>= 1, s++) {
        this.supported[s] += bits & 1;
      }
      if (people.caseStage[p] === CASE.waitingForSupport) this.wanting[people.caseAim[p]]++;
    }
  }

  /** Those who are ready are assessed or their place is sought, before they wait for it. */
  private countPathway({ people }: World, p: number): void {
    const pathway = people.pathway[p];
    if (people.episode[p] !== EPISODE.ready) this.on[pathway]++;
    else if (people.caseStage[p] === CASE.none && Number.isNaN(people.processEnds[p])) {
      this.waiting[pathway]++;
    }
  }

  /** Every pair that must be equal, by name: what the world's resources say, and what people's states say. */
  pairs(world: World): (readonly [name: string, held: number, counted: number])[] {
    const [beds] = world.beds;
    const [homeCare] = world.homeCare;
    const inBeds = this.episode[EPISODE.inBed] + this.episode[EPISODE.ready];
    const teams = [...world.assessors, ...world.hospitalTeams];
    const inUse = teams.reduce((sum, team) => sum + team.inUse.value, 0);
    const queue = teams.reduce((sum, team) => sum + team.queue.value, 0);
    return [
      ['people in one place each', this.residence.reduce((sum, n) => sum + n, 0), this.people],
      ['beds', beds.inUse.value, inBeds],
      ['people on wards', this.residence[RESIDENCE.hospital], inBeds],
      ['waiting for a bed', beds.queue.value, this.episode[EPISODE.waitingForBed]],
      ...[PATHWAY.home, PATHWAY.bed, PATHWAY.careHome].flatMap((pathway) => {
        const [resource] = world.pathways[pathway];
        return [
          [resource.name, resource.inUse.value, this.on[pathway]] as const,
          [`waiting for ${resource.name}`, resource.queue.value, this.waiting[pathway]] as const,
        ];
      }),
      ['hours of home care', homeCare.inUse.value, this.hours],
      ['waiting for home care', homeCare.queue.value, this.wanting[SERVICE.homeCare]],
      ['care homes', world.careHomes.inUse.value, this.inCareHomes],
      ['waiting for care homes', world.careHomes.queue.value, this.wanting[SERVICE.careHome]],
      ...TIMED.flatMap((service) => {
        const resource = world.serviceOf(0, service);
        return [
          [resource.name, resource.inUse.value, this.supported[service]] as const,
          [`waiting for ${resource.name}`, resource.queue.value, this.wanting[service]] as const,
        ];
      }),
      // A social worker stays taken for a while after an assessment: the next begins when there is time for it.
      ['assessors taken', inUse, world.staff.assessing.reduce((sum, n) => sum + n, 0)],
      ['open cases', openCasesOf(world), this.allocated],
      ['waiting for an assessment', queue, this.stage[CASE.waitingForAssessment]],
    ];
  }

  /** People who wait for one of the services at home. */
  get wantingSupport(): number {
    let sum = 0;
    for (let service = 0; service < SERVICES; service++) {
      if (service !== SERVICE.homeCare) sum += this.wanting[service];
    }
    return sum;
  }
}

/** Cases on the books of all teams of social workers. */
function openCasesOf({ staff }: World): number {
  let open = 0;
  staff.teams.all.forEach(({ profession }, team) => {
    if (profession === PROFESSION.socialWorker) open += staff.stock[team];
  });
  return open;
}
