/** Who pays. */
export const PAYERS = [
  'NHS: hospital',
  'NHS: community and primary care',
  'Council',
  'Person',
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

/** A thing that is paid for: by whom, to whom, and of what kind; `split` is cash in part and capacity in part. */
interface Item {
  readonly payer: Payer;
  readonly provider: Provider;
  readonly service: string;
  readonly kind: Kind | 'split';
}

/** Everything that is paid for. */
export const items = {
  attendances: hospital('Hospital', 'A&E attendances'),
  conveyances: hospital('Ambulance', 'Ambulance journeys to A&E'),
  staysWithoutNight: hospital('Hospital', 'Admissions without a night'),
  admissions: hospital('Hospital', 'Admissions with a night, beside the days in bed'),
  bedDays: hospital('Hospital', 'Days in an acute bed until ready to leave'),
  delayedDays: { ...hospital('Hospital', 'Days in an acute bed after that'), kind: 'capacity' },
  consultations: community('Practice', 'Consultations with a GP'),
  nurseConsultations: community('Practice', 'Consultations with a practice nurse'),
  nursing: community('Community health', 'Community nursing'),
  endOfLife: community('Community health', 'Care at the end of life'),
  therapy: community('Community health', 'Therapy at home'),
  homeIntermediateCare: community('Community health', 'Intermediate care at home'),
  rehabilitationBeds: community('Community health', 'Rehabilitation beds'),
  nursingContributions: community('Care providers', 'Nursing in care homes'),
  nhsCareHomes: community('Care providers', 'Care homes paid for by the NHS'),
  mentalHealth: community('Mental health', 'Community mental health care'),
  assessments: council('Council services', 'Assessments'),
  reviews: council('Council services', 'Reviews'),
  lowLevel: council('Council services', 'Low-level support and equipment'),
  reablement: council('Council services', 'Reablement'),
  voluntary: council('Voluntary sector', 'Day and voluntary support'),
  assessmentPlaces: council('Care providers', 'Care-home places after a discharge'),
  homeCare: council('Care providers', 'Home care'),
  careHomes: council('Care providers', 'Care homes'),
  adultSupport: council('Care providers', 'Long-term support that began before 65'),
  contributions: { ...own('Council', 'Contributions to long-term support'), kind: 'transfer' },
  homeCareBought: own('Care providers', 'Home care bought'),
  careHomesBought: own('Care providers', 'Care homes paid for by residents'),
} as const satisfies Readonly<Record<string, Item>>;

export type ItemName = keyof typeof items;

export const itemNames = Object.keys(items) as readonly ItemName[];

/** A line of the ledger: an item, in one kind of amount. */
export interface LedgerLine {
  readonly item: ItemName;
  readonly payer: Payer;
  readonly provider: Provider;
  readonly service: string;
  readonly kind: Kind;
}

/** All lines. What is split has two, cash before capacity. */
export const ledgerLines: readonly LedgerLine[] = itemNames.flatMap((item) => {
  const { payer, provider, service, kind }: Item = items[item];
  const kinds: readonly Kind[] = kind === 'split' ? ['cash', 'capacity'] : [kind];
  return kinds.map((one) => ({ item, payer, provider, service, kind: one }));
});

/** Number of an item's first line. */
export const LINE = Object.fromEntries(
  itemNames.map((item) => [item, ledgerLines.findIndex((line) => line.item === item)]),
) as Readonly<Record<ItemName, number>>;

function hospital(provider: Provider, service: string): Item {
  return { payer: 'NHS: hospital', provider, service, kind: 'split' };
}

function community(provider: Provider, service: string): Item {
  return { payer: 'NHS: community and primary care', provider, service, kind: 'cash' };
}

function council(provider: Provider, service: string): Item {
  return { payer: 'Council', provider, service, kind: 'cash' };
}

function own(provider: Provider, service: string): Item {
  return { payer: 'Person', provider, service, kind: 'cash' };
}
