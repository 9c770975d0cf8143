/** Why somebody opened another's file. Glossary: look (lần xem hồ sơ). */
export const LOOK_PURPOSES = ['read', 'sheet', 'request', 'change', 'papers', 'scan', 'file_list'] as const
export type LookPurpose = (typeof LOOK_PURPOSES)[number]
