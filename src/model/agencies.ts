import { ORGANISATION } from './organisations/codes.ts';
import { AGENCY, DELAY, SERVICE } from './people/codes.ts';

/** Who gives each service, by `SERVICE`. */
export const SERVICE_AGENCY = inOrder(SERVICE, {
  homeCare: AGENCY.careProvider,
  reablement: AGENCY.council,
  nursing: AGENCY.communityHealth,
  therapy: AGENCY.communityHealth,
  mentalHealth: AGENCY.mentalHealth,
  voluntary: AGENCY.voluntary,
  careHome: AGENCY.careProvider,
  rehabilitationBed: AGENCY.communityHealth,
  careHomePlace: AGENCY.careProvider,
  endOfLife: AGENCY.communityHealth,
});

/** Whose a delay in a hospital bed is, by `DELAY`. */
export const DELAY_OWNER = inOrder(DELAY, {
  hospitalProcess: AGENCY.hospital,
  assessment: AGENCY.council,
  homeSupport: AGENCY.council,
  rehabilitationBed: AGENCY.communityHealth,
  careHome: AGENCY.council,
  disagreement: AGENCY.council,
});

/** What kind of organisation each agency is, by `AGENCY`. */
export const AGENCY_ORGANISATION = inOrder(AGENCY, {
  practice: ORGANISATION.primaryCare,
  council: ORGANISATION.council,
  communityHealth: ORGANISATION.communityHealth,
  mentalHealth: ORGANISATION.mentalHealth,
  hospital: ORGANISATION.trust,
  voluntary: ORGANISATION.voluntary,
  urgentCare: ORGANISATION.urgentCare,
  careProvider: ORGANISATION.careProvider,
});

function inOrder<const Codes extends Readonly<Record<string, number>>>(
  codes: Codes,
  meanings: Readonly<Record<keyof Codes, number>>,
): Uint8Array {
  const list = new Uint8Array(Object.keys(codes).length);
  for (const name of Object.keys(codes) as (keyof Codes)[]) list[codes[name]] = meanings[name];
  return list;
}
