import type { NavGroup } from '#platform/web/shell/nav.ts'
import { committeeWork } from './nav-work.ts'

/**
 * The places of a unit by job, in order: what one does for the unit, then what is one's own. A new place goes into the job it
 * belongs to, behind what is done more often; a new group only for a job none of these names. `primary` ones stand at the bottom
 * of a phone, and the first of them shown is where people land. A place is listed here only when its screen is in `screens.ts`.
 * Labels stand in `app.json`: a label of a capability would carry all its words into the first page.
 */
export const nav: readonly NavGroup[] = [
  {
    label: 'app.nav.meetings',
    places: [
      {
        label: 'app.nav.month',
        icon: 'calendar',
        to: 'months',
        anyOf: ['meeting.read'],
        primary: true,
        at: 'cell',
        covers: ['meetings'],
      },
      {
        label: 'app.nav.monthTable',
        icon: 'table',
        to: 'month-table',
        anyOf: ['meeting.read'],
        primary: true,
        at: 'committee',
        covers: ['meetings'],
      },
      {
        label: 'app.nav.topics',
        icon: 'calendar',
        to: 'topics',
        anyOf: ['meeting.read'],
        primary: false,
        at: 'committee',
      },
    ],
  },
  {
    label: 'app.nav.tasks',
    places: [
      { label: 'app.nav.tasks', icon: 'tasks', to: 'tasks', anyOf: ['meeting.read'], primary: true },
      { label: 'app.nav.commitments', icon: 'check', to: 'commitments', anyOf: ['commitment.read'], primary: false },
      { label: 'app.nav.duties', icon: 'tasks', to: 'duties', anyOf: ['duty.read'], primary: false, at: 'cell' },
    ],
  },
  {
    label: 'app.nav.members',
    places: [
      {
        label: 'app.nav.members',
        icon: 'people',
        to: 'members',
        anyOf: ['member.roster'],
        primary: true,
        at: 'cell',
        covers: ['lists'],
      },
      {
        label: 'app.nav.composition',
        icon: 'people',
        to: 'composition',
        anyOf: ['member.roster'],
        primary: false,
        at: 'committee',
        covers: ['lists'],
      },
      {
        label: 'app.nav.admissions',
        icon: 'people',
        to: 'admissions',
        anyOf: ['admission.read'],
        primary: false,
        at: 'cell',
      },
      {
        label: 'app.nav.admissionsInbox',
        icon: 'people',
        to: 'admissions-inbox',
        anyOf: ['admission.decide'],
        primary: false,
        at: 'committee',
      },
      {
        label: 'app.nav.transfers',
        icon: 'people',
        to: 'transfers',
        anyOf: ['transfer.read'],
        primary: false,
        covers: ['exemptions'],
      },
      { label: 'app.nav.residence', icon: 'people', to: 'residence', anyOf: ['transfer.read'], primary: false },
      { label: 'app.nav.badges', icon: 'check', to: 'badges', anyOf: ['admission.read'], primary: false },
      {
        label: 'app.nav.recordRequests',
        icon: 'person',
        to: 'record-requests',
        anyOf: ['record.propose'],
        primary: false,
      },
      {
        label: 'app.nav.bulkImport',
        icon: 'people',
        to: 'members-import',
        anyOf: ['member.import'],
        primary: false,
        at: 'committee',
      },
      { label: 'app.nav.checkup', icon: 'check', to: 'checkup', anyOf: ['checkup.read'], primary: false },
    ],
  },
  {
    label: 'app.nav.cases',
    places: [
      { label: 'app.nav.cases', icon: 'check', to: 'cases', anyOf: ['case.lead', 'case.oversee'], primary: false },
      {
        label: 'app.nav.complaints',
        icon: 'paper',
        to: 'complaints',
        anyOf: ['case.lead', 'case.oversee'],
        primary: false,
      },
      {
        label: 'app.nav.denunciations',
        icon: 'paper',
        to: 'denunciations',
        anyOf: ['denunciation.handle'],
        primary: false,
      },
      { label: 'app.nav.vault', icon: 'check', to: 'vault', anyOf: ['vault.hold'], primary: false },
      {
        label: 'app.nav.oversight',
        icon: 'calendar',
        to: 'oversight',
        anyOf: ['oversight.read'],
        primary: false,
        covers: ['oversight-coverage', 'oversight-below'],
      },
      {
        label: 'app.nav.notes',
        icon: 'person',
        to: 'oversight-notes',
        anyOf: ['oversight.note'],
        primary: false,
        at: 'cell',
      },
    ],
  },
  committeeWork,
  {
    label: 'app.nav.reporting',
    places: [
      {
        label: 'app.nav.library',
        icon: 'paper',
        to: 'library',
        anyOf: ['library.read'],
        primary: false,
        covers: ['library-duties'],
      },
      {
        label: 'app.nav.bulletins',
        icon: 'paper',
        to: 'bulletins',
        anyOf: ['bulletin.prepare'],
        primary: false,
        at: 'committee',
      },
      {
        label: 'app.nav.reports',
        icon: 'table',
        to: 'reports',
        anyOf: ['report.read'],
        primary: false,
        covers: ['figures'],
      },
    ],
  },
  {
    label: 'app.nav.papersJob',
    places: [{ label: 'app.nav.papers', icon: 'paper', to: 'papers', anyOf: ['paper.read'], primary: false }],
  },
  {
    label: 'app.nav.mine',
    places: [
      { label: 'app.nav.mine', icon: 'person', to: '/mine', anyOf: ['meeting.attend', 'meeting.read'], primary: true },
      { label: 'app.nav.myTasks', icon: 'check', to: 'my-commitments', anyOf: ['commitment.answer'], primary: true },
      { label: 'app.nav.myRecord', icon: 'person', to: 'my-record', anyOf: ['meeting.attend'], primary: true },
    ],
  },
  {
    label: 'app.nav.unit',
    places: [
      {
        label: 'app.nav.unit',
        icon: 'unit',
        to: 'unit',
        anyOf: ['unit.read'],
        primary: false,
        covers: ['units', 'reorganisations'],
      },
      { label: 'app.nav.rules', icon: 'rules', to: 'rules', anyOf: ['rule.read'], primary: false },
      { label: 'app.nav.handovers', icon: 'check', to: 'handovers', anyOf: ['handover.keep'], primary: false },
      { label: 'app.nav.accounts', icon: 'person', to: 'accounts', anyOf: ['account.make'], primary: false },
    ],
  },
]
