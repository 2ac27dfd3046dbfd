import type { Finding } from './finding.ts';
import { v01 } from './findings/v01.ts';
import { v03 } from './findings/v03.ts';
import { v05 } from './findings/v05.ts';
import { v07 } from './findings/v07.ts';
import { v09 } from './findings/v09.ts';
import { v11 } from './findings/v11.ts';
import { v13 } from './findings/v13.ts';
import { v15 } from './findings/v15.ts';
import { v17 } from './findings/v17.ts';
import { v19 } from './findings/v19.ts';

/** Published findings that the model is held against. None is fitted to. */
export const findings: readonly Finding[] = [v01, v03, v05, v07, v09, v11, v13, v15, v17, v19];
