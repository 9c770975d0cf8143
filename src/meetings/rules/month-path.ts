import type { MeetingKind, MeetingStage, PrepForm } from './vocabulary.ts'

/** The steps of a cell's month, top to bottom. Source: HD 42-HD/BTCTW (preparation, proceedings, reporting). */
export const PATH_STEPS = ['open', 'prepare', 'notice', 'hold', 'minutes', 'report'] as const
export type PathStep = (typeof PATH_STEPS)[number]

/** A meeting as far as the path is concerned. Instants are ISO texts, as the contract carries them. */
export interface PathMeeting {
  readonly id: string
  readonly kind: MeetingKind
  readonly stage: MeetingStage
  readonly startsAt: string | null
  readonly endedAt: string | null
  readonly noticeSentAt: string | null
  readonly documentsPostedAt: string | null
  readonly adoptedAt: string | null
  readonly resultPostedAt: string | null
  readonly reportedAt: string | null
  readonly prepMeetingId: string | null
}

export interface PathMonth {
  readonly isOpen: boolean
  readonly prepForm: PrepForm
  readonly meetings: readonly PathMeeting[]
}

/** What is left to do at the present step; the page says it in one sentence. */
export const PATH_TASKS = [
  'open_month',
  'hold_prep_meeting',
  'adopt_prep_minutes',
  'set_schedule',
  'send_notice',
  'post_documents',
  'start_meeting',
  'go_on_meeting',
  'adopt_minutes',
  'report',
  'post_result',
  'wait_for_grade',
  'all_done',
] as const
export type PathTask = (typeof PATH_TASKS)[number]

export interface PathStepState {
  readonly step: PathStep
  /** `missed`: the meeting began without it. */
  readonly state: 'done' | 'present' | 'later' | 'missed'
  /** When it was done, where it was. */
  readonly doneAt: string | null
  readonly meetingId: string | null
}

export interface MonthPath {
  readonly main: PathMeeting | null
  readonly steps: readonly PathStepState[]
  readonly next: { readonly task: PathTask; readonly meetingId: string | null }
}

const HELD: readonly MeetingStage[] = ['closed', 'adopted', 'reported', 'graded']
const ADOPTED: readonly MeetingStage[] = ['adopted', 'reported', 'graded']
/** What comes before the meeting. */
const BEFORE_IT: readonly PathStep[] = ['prepare', 'notice']
const REPORTED: readonly MeetingStage[] = ['reported', 'graded']

/** Where the month stands and the one thing to do next. A step done out of order counts as done; what the meeting began without is passed by. */
export function monthPath({ isOpen, prepForm, meetings }: PathMonth): MonthPath {
  const main = meetings.find((meeting) => isMain(meeting) && meeting.stage !== 'cancelled') ?? null
  const prep = meetings.find((meeting) => meeting.id === main?.prepMeetingId) ?? null
  const hasBegun = main !== null && (main.stage === 'in_progress' || isHeld(main))
  const all: readonly (Omit<PathStepState, 'state'> & { readonly isDone: boolean })[] = [
    { step: 'open', isDone: isOpen, doneAt: null, meetingId: null },
    ...(prepForm === 'secretary_only' ? [] : [prepStep(prep, hasBegun)]),
    {
      step: 'notice',
      isDone: main !== null && main.noticeSentAt !== null && main.documentsPostedAt !== null,
      doneAt: latest(main?.noticeSentAt, main?.documentsPostedAt),
      meetingId: main?.id ?? null,
    },
    { step: 'hold', isDone: main !== null && isHeld(main), doneAt: main?.endedAt ?? null, meetingId: main?.id ?? null },
    {
      step: 'minutes',
      isDone: main !== null && ADOPTED.includes(main.stage),
      doneAt: main?.adoptedAt ?? null,
      meetingId: main?.id ?? null,
    },
    {
      step: 'report',
      isDone: main !== null && REPORTED.includes(main.stage) && main.resultPostedAt !== null,
      doneAt: latest(main?.reportedAt, main?.resultPostedAt),
      meetingId: main?.id ?? null,
    },
  ]
  const isMissed = ({ step, isDone }: (typeof all)[number]) => !isDone && hasBegun && BEFORE_IT.includes(step)
  const present = all.find((step) => !step.isDone && !isMissed(step))
  return {
    main,
    steps: all.map((each) => {
      const { isDone, ...step } = each
      const ahead = step.step === present?.step ? 'present' : 'later'
      return { ...step, state: isDone ? 'done' : isMissed(each) ? 'missed' : ahead }
    }),
    next: nextOf(present?.step, main, prep),
  }
}

function isMain(meeting: PathMeeting): boolean {
  return meeting.kind === 'regular' || meeting.kind === 'combined'
}

function isHeld(meeting: PathMeeting): boolean {
  return HELD.includes(meeting.stage)
}

/** What prepares the month leaves minutes of its own; once the cell meets, that it was held is enough. Source: HD 42-HD/BTCTW. */
function prepStep(prep: PathMeeting | null, hasBegun: boolean) {
  return {
    step: 'prepare',
    isDone: prep !== null && (ADOPTED.includes(prep.stage) || (hasBegun && isHeld(prep))),
    doneAt: prep?.endedAt ?? null,
    meetingId: prep?.id ?? null,
  } as const
}

function latest(one: string | null | undefined, other: string | null | undefined): string | null {
  if (!one || !other) return null
  return one > other ? one : other
}

function nextOf(present: PathStep | undefined, main: PathMeeting | null, prep: PathMeeting | null): MonthPath['next'] {
  const on = (task: PathTask) => ({ task, meetingId: main?.id ?? null })
  switch (present) {
    case 'open':
      return on('open_month')
    case 'prepare':
      return {
        task: prep !== null && isHeld(prep) ? 'adopt_prep_minutes' : 'hold_prep_meeting',
        meetingId: prep?.id ?? null,
      }
    case 'notice':
      if (main?.startsAt == null) return on('set_schedule')
      return on(main.noticeSentAt === null ? 'send_notice' : 'post_documents')
    case 'hold':
      return on(main?.stage === 'in_progress' ? 'go_on_meeting' : 'start_meeting')
    case 'minutes':
      return on('adopt_minutes')
    case 'report':
      return on(main !== null && REPORTED.includes(main.stage) ? 'post_result' : 'report')
    default:
      return on(main?.stage === 'graded' ? 'all_done' : 'wait_for_grade')
  }
}
