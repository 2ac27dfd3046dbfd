/** How far somebody is in going home with support before the council has assessed them. */
export const HOME_FIRST = { no: 0, promised: 1, supported: 2 } as const;
