/** Figures of a unit and a month by indicator; one that is zero is left out. */
export type Counts = Readonly<Record<string, number>>
