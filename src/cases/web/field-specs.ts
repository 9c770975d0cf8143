import type { CaseAct } from '../rules/vocabulary.ts'
import { COMMON_FORMS } from './forms/common-forms.ts'
import { DENUNCIATION_FORMS } from './forms/denunciation-forms.ts'
import { DISCIPLINE_ACT_FORMS } from './forms/discipline-forms.ts'
import type { FieldKind, FieldSpec } from './forms/field.ts'
import { INSPECTION_FORMS } from './forms/inspection-forms.ts'

/** What each act asks, in the order it is asked, family by family. The same list shows an entry again. */
export const FORMS: Readonly<Record<CaseAct, readonly FieldSpec[]>> = {
  ...COMMON_FORMS,
  ...INSPECTION_FORMS,
  ...DISCIPLINE_ACT_FORMS,
  ...DENUNCIATION_FORMS,
}

/** What a field holds before anything is typed. */
export function emptyValue(kind: FieldKind): unknown {
  switch (kind) {
    case 'area':
    case 'line':
      return ''
    case 'count':
      return 0
    case 'yesNo':
      return false
    case 'statement':
      return { kind: 'given', text: '' }
    case 'team':
    case 'contents':
    case 'outline':
    case 'limits':
    case 'requirements':
    case 'calendar':
    case 'outcomes':
    case 'checks':
    case 'posts':
    case 'opinions':
    case 'circumstances':
    case 'people':
    case 'allegations':
      return []
    case 'day':
    case 'choice':
    case 'taking':
    case 'conflict':
    case 'person':
    case 'agreed':
    case 'content':
    case 'withMember':
    case 'counts':
    case 'meeting':
    case 'file':
    case 'hours':
      return null
  }
}
