const valuesRefusals = [
  'field_unknown',
  'value_unfit',
  'value_missing',
  'day_in_future',
  'day_before_birth',
  'ends_before_start',
  'name_unfit',
  'born_in_future',
  'admitted_before_birth',
  'admitted_in_future',
  'official_before_admission',
  'number_unfit',
  'number_in_use',
  'member_has_left',
  'anchor_needs_paper',
  'row_taken_out',
] as const

/** What may be wrong with the lines of a correction. */
export const linesRefusals = [...valuesRefusals, 'nothing_to_change', 'line_unfit'] as const
