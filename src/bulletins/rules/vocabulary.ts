/** How far a bulletin is. */
export const BULLETIN_STAGES = ['draft', 'released', 'withdrawn'] as const
export type BulletinStage = (typeof BULLETIN_STAGES)[number]

/** Events the program holds facts of. */
export const EVENT_KINDS = ['conference', 'dialogue', 'training', 'meeting'] as const

/** What a bulletin tells of. `free`: nothing the program holds facts of. */
export const SOURCE_KINDS = [...EVENT_KINDS, 'free'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** Parts of the text in which a place can be marked. */
export const BULLETIN_FIELDS = ['title', 'body', 'conclusion', 'sourceName', 'authorName', 'captions'] as const
export type BulletinField = (typeof BULLETIN_FIELDS)[number]

/** Why a place may not go out: a name that does not belong there, a figure that rests on nothing. */
export const PLACE_KINDS = ['name', 'figure'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** Longest text a field takes, in characters; most photographs. */
export const BULLETIN_LIMITS = {
  ...{ title: 250, body: 20_000, conclusion: 10_000, sourceName: 200, authorName: 120, caption: 300 },
  ...{ reason: 500, correction: 2000, basis: 300, slug: 60, photos: 12, figures: 100 },
} as const
