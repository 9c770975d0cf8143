/** Screens of meetings; each is a chunk of its own, loaded when first opened. */
export const meetingScreens = {
  month: async () => (await import('./month/month-screen.tsx')).MonthScreen,
  meeting: async () => (await import('./prepare/meeting-screen.tsx')).MeetingScreen,
  minutes: async () => (await import('./finish/minutes-screen.tsx')).MinutesScreen,
  score: async () => (await import('./finish/score-screen.tsx')).ScoreScreen,
  report: async () => (await import('./finish/report-screen.tsx')).ReportScreen,
  papers: async () => (await import('./finish/papers-screen.tsx')).MeetingPapersScreen,
  print: async () => (await import('./finish/print-screen.tsx')).PrintScreen,
} as const

export { meetingFactPath } from './parts/fact-path.ts'
