// Something to be said in either language; the reader's is chosen where it is shown.

/** In Vietnamese, in English. */
export type Told = readonly [vi: string, en: string];
