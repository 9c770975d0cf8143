/** Screens of meetings; each is a chunk of its own, loaded when first opened. */
export const meetingScreens = {
  month: async () => (await import('./month/month-screen.tsx')).MonthScreen,
  meeting: async () => (await import('./prepare/meeting-screen.tsx')).MeetingScreen,
} as const
