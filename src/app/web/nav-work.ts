import type { NavGroup } from '#platform/web/shell/nav.ts'

/** Committee work: what the levels of the Party ask of each other, beside meetings and cases. */
export const committeeWork: NavGroup = {
  label: 'app.nav.work',
  places: [
    {
      label: 'app.nav.conferences',
      icon: 'people',
      to: 'conferences',
      anyOf: ['conference.read'],
      primary: false,
      at: 'committee',
    },
    {
      label: 'app.nav.conferenceInvitations',
      icon: 'calendar',
      to: 'conference-invitations',
      anyOf: ['conference.answer'],
      primary: false,
    },
    {
      label: 'app.nav.dialogues',
      icon: 'people',
      to: 'dialogues',
      anyOf: ['dialogue.read'],
      primary: false,
      at: 'committee',
    },
    {
      label: 'app.nav.dialogues',
      icon: 'people',
      to: 'my-dialogues',
      anyOf: ['dialogue.ask'],
      primary: false,
      at: 'cell',
    },
    {
      label: 'app.nav.training',
      icon: 'people',
      to: 'training',
      anyOf: ['training.read'],
      primary: false,
      covers: ['training-coverage', 'training-questions', 'training-contests'],
    },
    {
      label: 'app.nav.remediation',
      icon: 'check',
      to: 'remediation',
      anyOf: ['remediation.read'],
      primary: false,
      covers: ['remediation-map', 'checklists'],
    },
  ],
}
