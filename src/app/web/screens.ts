import { letterScreens } from './letter-screens.ts'
import type { ScreenPlace } from './screen-place.ts'
import { workScreens } from './screens-work.ts'

export type { ScreenPlace } from './screen-place.ts'

/**
 * Screens of a unit: below `/u/$unitId/`. Each names its own file, so that a person loads that screen and no other of its
 * capability: `{ path: 'members', load: async () => (await import('#members/web/roster-screen.tsx')).RosterScreen }`.
 */
export const unitScreens: readonly ScreenPlace[] = [
  ...workScreens,
  { path: 'months', load: async () => (await import('#meetings/web/month/month-screen.tsx')).MonthScreen },
  { path: 'months/$month', load: async () => (await import('#meetings/web/month/month-screen.tsx')).MonthScreen },
  {
    path: 'meetings/$meetingId',
    load: async () => (await import('#meetings/web/prepare/meeting-screen.tsx')).MeetingScreen,
  },
  { path: 'meetings/$meetingId/room', load: async () => (await import('./room-page.tsx')).RoomPage },
  {
    path: 'month-table',
    load: async () => (await import('#meetings/web/committee/month-table-screen.tsx')).MonthTableScreen,
  },
  {
    path: 'month-table/$month',
    load: async () => (await import('#meetings/web/committee/month-table-screen.tsx')).MonthTableScreen,
  },
  {
    path: 'month-table/$month/summary',
    load: async () => (await import('#meetings/web/committee/summary-screen.tsx')).SummaryScreen,
  },
  { path: 'topics', load: async () => (await import('#meetings/web/committee/topics-screen.tsx')).TopicsScreen },
  { path: 'tasks', load: async () => (await import('./tasks-page.tsx')).TasksPage },
  {
    path: 'meetings/$meetingId/minutes',
    load: async () => (await import('#meetings/web/finish/minutes-screen.tsx')).MinutesScreen,
  },
  {
    path: 'meetings/$meetingId/score',
    load: async () => (await import('#meetings/web/finish/score-screen.tsx')).ScoreScreen,
  },
  {
    path: 'meetings/$meetingId/report',
    load: async () => (await import('#meetings/web/finish/report-screen.tsx')).ReportScreen,
  },
  {
    path: 'meetings/$meetingId/papers',
    load: async () => (await import('#meetings/web/finish/papers-screen.tsx')).MeetingPapersScreen,
  },
  {
    path: 'meetings/$meetingId/print',
    load: async () => (await import('#meetings/web/finish/print-screen.tsx')).PrintScreen,
  },
  { path: 'members', load: async () => (await import('#members/web/roster-screen.tsx')).RosterScreen },
  { path: 'members/new', load: async () => (await import('#members/web/enrol-screen.tsx')).EnrolScreen },
  { path: 'members/import', load: async () => (await import('#members/web/import-screen.tsx')).ImportScreen },
  { path: 'members-import', load: async () => (await import('#members/web/bulk/bulk-screen.tsx')).BulkScreen },
  { path: 'lists', load: async () => (await import('./lists-page.tsx')).ListsPage },
  {
    path: 'composition',
    load: async () => (await import('#members/web/lists/composition-screen.tsx')).CompositionScreen,
  },
  { path: 'members/$personId', load: async () => (await import('./member-page.tsx')).MemberPage },
  { path: 'members/$personId/record', load: async () => (await import('#records/web/file-screen.tsx')).FileScreen },
  {
    path: 'members/$personId/requests',
    load: async () => (await import('#records/web/requests-screen.tsx')).RequestsScreen,
  },
  { path: 'members/$personId/papers', load: async () => (await import('#records/web/papers-screen.tsx')).PapersScreen },
  { path: 'record-requests', load: async () => (await import('#records/web/waiting-screen.tsx')).WaitingScreen },
  { path: 'duties', load: async () => (await import('#duties/web/duties-screen.tsx')).DutiesScreen },
  { path: 'exemptions', load: async () => (await import('#transfers/web/exemptions-screen.tsx')).ExemptionsScreen },
  { path: 'transfers', load: async () => (await import('#transfers/web/transfers-screen.tsx')).TransfersScreen },
  {
    path: 'transfers/new',
    load: async () => (await import('#transfers/web/request-screen.tsx')).RequestTransferScreen,
  },
  {
    path: 'transfers/incoming',
    load: async () => (await import('#transfers/web/incoming-screen.tsx')).IncomingTransferScreen,
  },
  {
    path: 'transfers/$transferId',
    load: async () => (await import('#transfers/web/transfer-screen.tsx')).TransferScreen,
  },
  { path: 'residence', load: async () => (await import('#residence/web/contacts-screen.tsx')).ContactsScreen },
  { path: 'residence/new', load: async () => (await import('#residence/web/open-screen.tsx')).OpenContactScreen },
  {
    path: 'residence/incoming',
    load: async () => (await import('#residence/web/register-screen.tsx')).RegisterContactScreen,
  },
  { path: 'residence/$contactId', load: async () => (await import('#residence/web/contact-screen.tsx')).ContactScreen },
  { path: 'bulletins', load: async () => (await import('#bulletins/web/bulletins-screen.tsx')).BulletinsScreen },
  {
    path: 'bulletins/$bulletinId',
    load: async () => (await import('#bulletins/web/bulletin-screen.tsx')).BulletinScreen,
  },
  { path: 'cases', load: async () => (await import('#cases/web/cases-screen.tsx')).CasesScreen },
  { path: 'cases/$caseId', load: async () => (await import('./case-page.tsx')).CasePage },
  { path: 'complaints', load: async () => (await import('#complaints/web/complaints-screen.tsx')).ComplaintsScreen },
  {
    path: 'complaints/$complaintId',
    load: async () => (await import('#complaints/web/complaint-screen.tsx')).ComplaintScreen,
  },
  { path: 'oversight', load: async () => (await import('#oversight/web/plans-screen.tsx')).PlansScreen },
  { path: 'oversight/$planId', load: async () => (await import('#oversight/web/plan-screen.tsx')).PlanScreen },
  { path: 'oversight-below', load: async () => (await import('#oversight/web/below-screen.tsx')).BelowScreen },
  { path: 'oversight-notes', load: async () => (await import('#oversight/web/notes-screen.tsx')).NotesScreen },
  { path: 'oversight-coverage', load: async () => (await import('#oversight/web/coverage-screen.tsx')).CoverageScreen },
  { path: 'admissions', load: async () => (await import('#admissions/web/admissions-screen.tsx')).AdmissionsScreen },
  { path: 'admissions/new', load: async () => (await import('#admissions/web/propose-screen.tsx')).ProposeScreen },
  {
    path: 'admissions/$admissionId',
    load: async () => (await import('#admissions/web/procedure-screen.tsx')).ProcedureScreen,
  },
  { path: 'admissions-inbox', load: async () => (await import('#admissions/web/inbox-screen.tsx')).InboxScreen },
  { path: 'badges', load: async () => (await import('#admissions/web/badges-screen.tsx')).BadgesScreen },
  { path: 'reports', load: async () => (await import('#reports/web/reports-screen.tsx')).ReportsScreen },
  { path: 'reports/new', load: async () => (await import('#reports/web/open-screen.tsx')).OpenPeriodScreen },
  { path: 'reports/$periodId', load: async () => (await import('#reports/web/period-screen.tsx')).PeriodScreen },
  {
    path: 'reports/$periodId/of/$ofUnitId',
    load: async () => (await import('#reports/web/report-screen.tsx')).ReportScreen,
  },
  { path: 'figures', load: async () => (await import('#reports/web/figures-screen.tsx')).FiguresScreen },
  { path: 'checkup', load: async () => (await import('#checkups/web/checkup-screen.tsx')).CheckupScreen },
  { path: 'unit', load: async () => (await import('./unit-page.tsx')).UnitPage },
  {
    path: 'reorganisations',
    load: async () => (await import('#reorganisations/web/reorganisations-screen.tsx')).ReorganisationsScreen,
  },
  {
    path: 'reorganisations/$reorganisationId',
    load: async () => (await import('#reorganisations/web/reorganisation-screen.tsx')).ReorganisationScreen,
  },
  ...letterScreens,
  { path: 'vault', load: async () => (await import('#vault/web/vault-screen.tsx')).VaultScreen },
  { path: 'handovers', load: async () => (await import('#handovers/web/handovers-screen.tsx')).HandoversScreen },
  {
    path: 'handovers/$handoverId',
    load: async () => (await import('#handovers/web/handover-screen.tsx')).HandoverScreen,
  },
  { path: 'units', load: async () => (await import('#units/web/tree-screen.tsx')).TreeScreen },
  {
    path: 'commitments',
    load: async () => (await import('#commitments/web/commitments-screen.tsx')).CommitmentsScreen,
  },
  {
    path: 'commitments/$commitmentId',
    load: async () => (await import('#commitments/web/commitment-screen.tsx')).CommitmentScreen,
  },
  {
    path: 'my-commitments',
    load: async () => (await import('#commitments/web/my-commitments-screen.tsx')).MyCommitmentsScreen,
  },
  { path: 'my-record', load: async () => (await import('./my-record-page.tsx')).MyRecordPage },
  { path: 'my-record/file', load: async () => (await import('#records/web/file-screen.tsx')).MyFileScreen },
  { path: 'my-record/requests', load: async () => (await import('#records/web/requests-screen.tsx')).MyRequestsScreen },
  { path: 'my-record/papers', load: async () => (await import('#records/web/papers-screen.tsx')).MyPapersScreen },
  { path: 'my-record/looks', load: async () => (await import('#records/web/looks-screen.tsx')).LooksScreen },
  { path: 'rules', load: async () => (await import('./rules-page.tsx')).RulesPage },
  { path: 'papers', load: async () => (await import('#papers/web/register-screen.tsx')).RegisterScreen },
  { path: 'papers/$paperId', load: async () => (await import('./paper-page.tsx')).PaperPage },
  { path: 'accounts', load: async () => (await import('#accounts/web/unit-accounts-screen.tsx')).UnitAccountsScreen },
]

/** Screens of the person signed in, whatever the unit: below `/`. */
export const personalScreens: readonly ScreenPlace[] = [
  { path: 'mine', load: async () => (await import('./mine-screen.tsx')).MineScreen },
  { path: 'mine/cases/$caseId', load: async () => (await import('./case-page.tsx')).MyCasePage },
]

/** Screens for those who are not signed in. */
export const outsideScreens: readonly ScreenPlace[] = [
  { path: 'sign-in', load: async () => (await import('#accounts/web/sign-in-screen.tsx')).SignInScreen },
  {
    path: 'first-sign-in',
    load: async () => (await import('#accounts/web/first-sign-in-screen.tsx')).FirstSignInScreen,
  },
  { path: 'setup', load: async () => (await import('#accounts/web/setup-screen.tsx')).SetupScreen },
]
