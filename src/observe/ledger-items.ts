import { standingItems } from './standing-items.ts';

/** Who pays. */
export const PAYERS = [
  'NHS: hospital',
  'NHS: community and primary care',
  'Council',
  'Person',
  'Pooled budget',
  'Integrated body',
  'NHS commissioner',
] as const;

export type Payer = (typeof PAYERS)[number];

/** Who is paid. The council receives what people pay towards their care; what it does itself is its services. */
export const PROVIDERS = [
  'Hospital',
  'Ambulance',
  'Practice',
  'Community health',
  'Mental health',
  'Council services',
  'Care providers',
  'Voluntary sector',
  'Council',
  'NHS: community and primary care',
  'Pooled budget',
  'Integrated body',
  'Joint management',
  'Personal assistants',
  'Brokers',
  'People',
  'Suppliers',
  'Own staff',
] as const;

export type Provider = (typeof PROVIDERS)[number];

/** What an amount is. */
export const KINDS = ['cash', 'capacity', 'transfer'] as const;

export type Kind = (typeof KINDS)[number];

export const kindMeanings: Readonly<Record<Kind, string>> = {
  cash: 'Money that stays with the payer if the service is not used',
  capacity:
    'Part of a fixed cost that the use takes up, and leaves to the next if it does not happen',
  transfer: 'Money that goes from one to another and pays for no service by itself',
};

/**
 * Out of which purse an amount is paid: today's payer's own, a pooled budget, that of the other side, which leads, or
 * that of the one body.
 */
export const ROUTES = ['own', 'pool', 'lead', 'body'] as const;

export type Route = (typeof ROUTES)[number];

/** A thing that is paid for: by whom, to whom, and of what kind; `split` is cash in part and capacity in part. */
export interface Item {
  readonly payer: Payer;
  readonly provider: Provider;
  readonly service: string;
  readonly kind: Kind | 'split';
  /** Other purses that may pay, where a joint budget says so. */
  readonly routes?: readonly Route[];
  /** Between organisations, for no person by name. */
  readonly organisations?: true;
}

/** What a joint budget may cover. */
const JOINT = ['pool', 'lead', 'body'] as const;

/** Everything that is paid for. */
export const items = {
  attendances: hospital('Hospital', 'A&E attendances'),
  conveyances: hospital('Ambulance', 'Ambulance journeys to A&E'),
  staysWithoutNight: hospital('Hospital', 'Admissions without a night'),
  admissions: hospital('Hospital', 'Admissions with a night, beside the days in bed'),
  bedDays: hospital('Hospital', 'Days in an acute bed until ready to leave'),
  delayedDays: { ...hospital('Hospital', 'Days in an acute bed after that'), kind: 'capacity' },
  consultations: community('Practice', 'Consultations with a GP', ['body']),
  nurseConsultations: community('Practice', 'Consultations with a practice nurse', ['body']),
  nursing: community('Community health', 'Community nursing'),
  endOfLife: community('Community health', 'Care at the end of life'),
  therapy: community('Community health', 'Therapy at home'),
  homeIntermediateCare: community('Community health', 'Intermediate care at home'),
  rehabilitationBeds: community('Community health', 'Rehabilitation beds'),
  nursingContributions: community('Care providers', 'Nursing in care homes'),
  nhsCareHomes: community('Care providers', 'Care homes paid for by the NHS'),
  mentalHealth: community('Mental health', 'Community mental health care'),
  assessments: council('Council services', 'Assessments', ['body']),
  reviews: council('Council services', 'Reviews', ['body']),
  lowLevel: council('Council services', 'Low-level support and equipment'),
  reablement: council('Council services', 'Reablement'),
  voluntary: council('Voluntary sector', 'Day and voluntary support'),
  community: council('Voluntary sector', 'Community grants and local investment', ['body']),
  assessmentPlaces: council('Care providers', 'Care-home places after a discharge'),
  homeCare: council('Care providers', 'Home care'),
  careHomes: council('Care providers', 'Care homes'),
  adultSupport: council('Care providers', 'Long-term support that began before 65'),
  spotPremiums: council('Care providers', 'Premium for support that is bought at once'),
  directPayments: council('Care providers', 'Home care bought with direct payments'),
  serviceFunds: council('Care providers', 'Home care bought from service funds'),
  assistants: council('Personal assistants', 'Personal assistants paid from direct payments'),
  adultPayments: council(
    'Care providers',
    'Support that began before 65, bought with direct payments and service funds',
  ),
  budgetAdministration: council('Council services', 'Running of direct payments and service funds'),
  healthBudgets: community('Care providers', 'Health care bought with personal health budgets'),
  budgetAssessments: community('Community health', 'Assessments for health budgets', ['body']),
  unspentPaid: {
    payer: 'Council',
    provider: 'People',
    service: 'Direct payments that are not spent',
    kind: 'transfer',
    routes: ['body'],
  },
  unspentReturned: {
    ...own('Council', 'Direct payments that are taken back'),
    kind: 'transfer',
    routes: ['body'],
  },
  contributions: {
    ...own('Council', 'Contributions to long-term support'),
    kind: 'transfer',
    routes: ['body'],
  },
  homeCareBought: own('Care providers', 'Home care bought'),
  careHomesBought: own('Care providers', 'Care homes paid for by residents'),
  acuteActivity: {
    payer: 'NHS commissioner',
    provider: 'Hospital',
    service: 'Payment of the hospital for what it does',
    kind: 'transfer',
  },
  acuteFixed: between('NHS commissioner', 'Hospital', 'Fixed payment of the hospital'),
  poolFromCouncil: between('Council', 'Pooled budget', 'Contributions to the pooled budget'),
  poolFromNhs: between(
    'NHS: community and primary care',
    'Pooled budget',
    'Contributions to the pooled budget',
  ),
  settledFromCouncil: between('Council', 'Pooled budget', 'What the pooled budget lacked'),
  settledFromNhs: between(
    'NHS: community and primary care',
    'Pooled budget',
    'What the pooled budget lacked',
  ),
  settledToCouncil: between('Pooled budget', 'Council', 'What the pooled budget had left'),
  settledToNhs: between(
    'Pooled budget',
    'NHS: community and primary care',
    'What the pooled budget had left',
  ),
  leadFromCouncil: between(
    'Council',
    'NHS: community and primary care',
    'Payments to the lead commissioner',
  ),
  leadFromNhs: between(
    'NHS: community and primary care',
    'Council',
    'Payments to the lead commissioner',
  ),
  changeCouncil: {
    ...between('Council', 'Joint management', 'Reorganisation'),
    kind: 'cash',
  },
  changeNhs: {
    ...between('NHS: community and primary care', 'Joint management', 'Reorganisation'),
    kind: 'cash',
  },
  brokers: { ...between('Council', 'Brokers', 'Brokers of personal budgets'), kind: 'cash' },
  payCouncil: {
    ...between('Council', 'Council services', 'Pay above the usual'),
    kind: 'cash',
  },
  payHospital: { ...between('NHS: hospital', 'Hospital', 'Pay above the usual'), kind: 'cash' },
  payCommunity: {
    ...between('NHS: community and primary care', 'Community health', 'Pay above the usual'),
    kind: 'cash',
  },
  governanceCouncil: {
    ...between('Council', 'Joint management', 'Running the joint budget'),
    kind: 'capacity',
  },
  governanceNhs: {
    ...between('NHS: community and primary care', 'Joint management', 'Running the joint budget'),
    kind: 'capacity',
  },
  ...standingItems,
} as const satisfies Readonly<Record<string, Item>>;

export type ItemName = keyof typeof items;

export const itemNames = Object.keys(items) as readonly ItemName[];

/** An item as the interface that all of them share. */
export function itemOf(name: ItemName): Item {
  return items[name];
}

/** A line of the ledger: an item, out of one purse, in one kind of amount. */
export interface LedgerLine {
  readonly item: ItemName;
  readonly route: Route;
  readonly payer: Payer;
  readonly provider: Provider;
  readonly service: string;
  readonly kind: Kind;
}

/** All lines. Today's payer comes first; what is split has two lines, cash before capacity. */
export const ledgerLines: readonly LedgerLine[] = itemNames.flatMap((item) => {
  const { service, kind, routes = [] } = itemOf(item);
  const kinds: readonly Kind[] = kind === 'split' ? ['cash', 'capacity'] : [kind];
  return (['own', ...routes] as const).flatMap((route) =>
    kinds.map((one) => ({ item, route, ...partiesOf(item, route), service, kind: one })),
  );
});

/** Number of an item's first line. */
export const LINE = Object.fromEntries(
  itemNames.map((item) => [item, ledgerLines.findIndex((line) => line.item === item)]),
) as Readonly<Record<ItemName, number>>;

/** Who pays whom, where an amount goes another way than today's. */
function partiesOf(item: ItemName, route: Route): Pick<LedgerLine, 'payer' | 'provider'> {
  const { payer, provider } = itemOf(item);
  switch (route) {
    case 'own':
      return { payer, provider };
    case 'pool':
      return { payer: 'Pooled budget', provider };
    case 'lead':
      return {
        payer: payer === 'Council' ? 'NHS: community and primary care' : 'Council',
        provider,
      };
    case 'body':
      // What people contribute goes to whoever pays for their care.
      return payer === 'Person'
        ? { payer, provider: 'Integrated body' }
        : { payer: 'Integrated body', provider };
  }
}

function hospital(provider: Provider, service: string): Item {
  return { payer: 'NHS: hospital', provider, service, kind: 'split', routes: ['body'] };
}

function community(provider: Provider, service: string, routes: readonly Route[] = JOINT): Item {
  return { payer: 'NHS: community and primary care', provider, service, kind: 'cash', routes };
}

function council(provider: Provider, service: string, routes: readonly Route[] = JOINT): Item {
  return { payer: 'Council', provider, service, kind: 'cash', routes };
}

function own(provider: Provider, service: string): Item {
  return { payer: 'Person', provider, service, kind: 'cash' };
}

function between(payer: Payer, provider: Provider, service: string): Item {
  return { payer, provider, service, kind: 'transfer', organisations: true };
}
