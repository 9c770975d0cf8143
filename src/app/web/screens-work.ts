import type { ScreenPlace } from './screen-place.ts'

/** Screens of committee work and of the library: below `/u/$unitId/`. */
export const workScreens: readonly ScreenPlace[] = [
  {
    path: 'conferences',
    load: async () => (await import('#conferences/web/conferences-screen.tsx')).ConferencesScreen,
  },
  {
    path: 'conferences/$conferenceId',
    load: async () => (await import('#conferences/web/conference-screen.tsx')).ConferenceScreen,
  },
  {
    path: 'conference-invitations',
    load: async () => (await import('#conferences/web/invitations-screen.tsx')).InvitationsScreen,
  },
  {
    path: 'conference-invitations/$invitationId',
    load: async () => (await import('#conferences/web/invitation-screen.tsx')).InvitationScreen,
  },
  { path: 'training', load: async () => (await import('#training/web/classes-screen.tsx')).ClassesScreen },
  { path: 'training/new', load: async () => (await import('#training/web/plan-class-screen.tsx')).PlanClassScreen },
  { path: 'training-contests', load: async () => (await import('#training/web/contests-screen.tsx')).ContestsScreen },
  {
    path: 'training-contests/new',
    load: async () => (await import('#training/web/plan-contest-screen.tsx')).PlanContestScreen,
  },
  {
    path: 'training-contests/$contestId',
    load: async () => (await import('#training/web/contest-screen.tsx')).ContestScreen,
  },
  {
    path: 'training-questions',
    load: async () => (await import('#training/web/questions-screen.tsx')).QuestionsScreen,
  },
  {
    path: 'contest/$contestId',
    load: async () => (await import('#training/web/contest-room-screen.tsx')).ContestRoomScreen,
  },
  {
    path: 'training-coverage',
    load: async () => (await import('#training/web/coverage-screen.tsx')).TrainingCoverageScreen,
  },
  { path: 'training/$classId', load: async () => (await import('#training/web/class-screen.tsx')).ClassScreen },
  { path: 'remediation', load: async () => (await import('#remediation/web/notices-screen.tsx')).NoticesScreen },
  { path: 'remediation-map', load: async () => (await import('#remediation/web/map-screen.tsx')).MapScreen },
  { path: 'checklists', load: async () => (await import('#remediation/web/checklists-screen.tsx')).ChecklistsScreen },
  { path: 'remediation/new', load: async () => (await import('#remediation/web/write-screen.tsx')).EnterNoticeScreen },
  {
    path: 'remediation/draft',
    load: async () => (await import('#remediation/web/write-screen.tsx')).DraftNoticeScreen,
  },
  {
    path: 'remediation/$noticeId',
    load: async () => (await import('#remediation/web/notice-screen.tsx')).NoticeScreen,
  },
  {
    path: 'remediation/$noticeId/draft',
    load: async () => (await import('#remediation/web/redraft-screen.tsx')).RedraftScreen,
  },
  { path: 'dialogues', load: async () => (await import('#dialogues/web/dialogues-screen.tsx')).DialoguesScreen },
  { path: 'dialogues/new', load: async () => (await import('#dialogues/web/new-screen.tsx')).NewDialogueScreen },
  {
    path: 'dialogues/$dialogueId',
    load: async () => (await import('#dialogues/web/dialogue-screen.tsx')).DialogueScreen,
  },
  {
    path: 'my-dialogues',
    load: async () => (await import('#dialogues/web/my-dialogues-screen.tsx')).MyDialoguesScreen,
  },
  { path: 'library', load: async () => (await import('#library/web/library-screen.tsx')).LibraryScreen },
  { path: 'library/new', load: async () => (await import('#library/web/keep-screen.tsx')).KeepTextScreen },
  { path: 'library/$textId', load: async () => (await import('./text-page.tsx')).TextPage },
  {
    path: 'library/$textId/correct',
    load: async () => (await import('#library/web/keep-screen.tsx')).CorrectTextScreen,
  },
  { path: 'library-duties/$dutyId', load: async () => (await import('#library/web/readers-screen.tsx')).ReadersScreen },
]
