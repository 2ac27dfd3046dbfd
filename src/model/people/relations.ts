/**
 * Whom each person knows: friends and groups as one number, and the professionals. One row a person, one typed array a
 * variable. Professionals are posts with their holders at the time, so that a tie ends when its professional leaves.
 */
export class Relations {
  /** Number of the practice in the place. */
  readonly practice: Uint16Array;
  /** Post of the usual GP. */
  readonly gp: Uint16Array;
  readonly gpHolder: Uint8Array;
  /** Post of the GP seen last, 1 higher; 0 where there was none. */
  readonly gpSeen: Uint16Array;
  /** Share of the contacts with GPs that were with the usual one, in 255ths: the latest weigh most. */
  readonly continuity: Uint8Array;
  /** What those contacts weighed together when the last of them was, and the day of that. */
  readonly contactsWeight: Float32Array;
  readonly lastContact: Float32Array;
  /** Post of the social worker who assessed the person last. */
  readonly worker: Uint16Array;
  readonly workerHolder: Uint8Array;
  /** Contacts with this social worker. */
  readonly workerContacts: Uint8Array;
  /** Post of whoever assesses the person now, and days that this post then has for other work. */
  readonly assessor: Uint16Array;
  readonly assessorRest: Float32Array;
  /** Whether the case is among this social worker's open cases. */
  readonly allocated: Uint8Array;

  /** Post of the health professional whom the plan of the case has to be agreed with. */
  readonly partner: Uint16Array;
  /** Agencies that the person met since the last birthday: a bit each. */
  readonly met: Uint8Array;
  /** The council whose place the person has or waits for, on a discharge pathway where each has its own. */
  readonly placeCouncil: Uint8Array;

  /** Friends, groups and places to go, from 0 (nobody) to 1. */
  readonly connectedness: Float32Array;
  /** How much more of it the person has by nature than others in the same circumstances. */
  readonly inclination: Float32Array;

  constructor(capacity: number) {
    this.partner = new Uint16Array(capacity);
    this.met = new Uint8Array(capacity);
    this.practice = new Uint16Array(capacity);
    this.gp = new Uint16Array(capacity);
    this.gpHolder = new Uint8Array(capacity);
    this.gpSeen = new Uint16Array(capacity);
    this.continuity = new Uint8Array(capacity);
    this.contactsWeight = new Float32Array(capacity);
    this.lastContact = new Float32Array(capacity);
    this.worker = new Uint16Array(capacity);
    this.workerHolder = new Uint8Array(capacity);
    this.workerContacts = new Uint8Array(capacity);
    this.assessor = new Uint16Array(capacity);
    this.assessorRest = new Float32Array(capacity);
    this.allocated = new Uint8Array(capacity);
    this.connectedness = new Float32Array(capacity);
    this.inclination = new Float32Array(capacity);
    this.placeCouncil = new Uint8Array(capacity);
  }
}
