/** What every procedure knows: how it begins and ends, who is in it, and what may come across it. */
export const COMMON_STAGES = ['preparing', 'archived', 'cancelled', 'taken_over'] as const

export const COMMON_ACTS = [
  'open',
  'set_team',
  'keep_out',
  'ask_more_time',
  'answer_more_time',
  'explain',
  'hand_in_file',
  'keep_own_opinion',
  'archive',
  'suspend',
  'resume',
  'cancel',
  'take_over',
] as const

/** Handing the dossier over to the archive. */
export const COMMON_CLOCKS = ['handover'] as const
