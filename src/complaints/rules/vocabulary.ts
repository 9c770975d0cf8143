/** Where a complaint stands with the level that holds it. Source: inspection-discipline 5.5. */
export const COMPLAINT_STAGES = ['filed', 'accepted', 'decided', 'announced', 'not_handled', 'withdrawn'] as const
export type ComplaintStage = (typeof COMPLAINT_STAGES)[number]

/** Stages nothing leads out of; the next level is a complaint of its own. */
export const COMPLAINT_ENDS = ['announced', 'not_handled', 'withdrawn'] as const satisfies readonly ComplaintStage[]

export const COMPLAINT_ACTS = ['file', 'accept', 'set_aside', 'examine', 'decide', 'announce', 'withdraw'] as const
export type ComplaintAct = (typeof COMPLAINT_ACTS)[number]

/** What may be complained of. Source: inspection-discipline 5.5 (content allowed). */
export const COMPLAINT_MATTERS = ['violation', 'form', 'procedure'] as const
export type ComplaintMatter = (typeof COMPLAINT_MATTERS)[number]

/** How it came: by himself, or on paper that the cell or the commission writes down for him. */
export const COMPLAINT_WAYS = ['himself', 'on_paper'] as const
export type ComplaintWay = (typeof COMPLAINT_WAYS)[number]

/**
 * What a person is to a complaint. `handler`: of the commission of its level, with no part in what is complained of. `tracker`: leads
 * the cell or inspects above it; reads dates, stage and outcome, not what the member wrote.
 */
export const COMPLAINT_ROLES = ['complainant', 'handler', 'tracker'] as const
export type ComplaintRole = (typeof COMPLAINT_ROLES)[number]

export const COMPLAINT_PAPERS = ['receipt', 'notice', 'decision', 'announcement'] as const
export type ComplaintPaper = (typeof COMPLAINT_PAPERS)[number]
