import accounts from './vi/accounts.json'
import admissions from './vi/admissions.json'
import app from './vi/app.json'
import bulk from './vi/bulk.json'
import bulletins from './vi/bulletins.json'
import cases from './vi/cases.json'
import checkups from './vi/checkups.json'
import commitments from './vi/commitments.json'
import committee from './vi/committee.json'
import complaints from './vi/complaints.json'
import conferences from './vi/conferences.json'
import denunciations from './vi/denunciations.json'
import dialogues from './vi/dialogues.json'
import discipline from './vi/discipline.json'
import duties from './vi/duties.json'
import finish from './vi/finish.json'
import handovers from './vi/handovers.json'
import imports from './vi/imports.json'
import library from './vi/library.json'
import lists from './vi/lists.json'
import meetings from './vi/meetings.json'
import members from './vi/members.json'
import mine from './vi/mine.json'
import month from './vi/month.json'
import obligations from './vi/obligations.json'
import oversight from './vi/oversight.json'
import papers from './vi/papers.json'
import prepare from './vi/prepare.json'
import records from './vi/records.json'
import remediation from './vi/remediation.json'
import reorganisations from './vi/reorganisations.json'
import reports from './vi/reports.json'
import residence from './vi/residence.json'
import room from './vi/room.json'
import rulebook from './vi/rulebook.json'
import ruleform from './vi/ruleform.json'
import ruleterm from './vi/ruleterm.json'
import scans from './vi/scans.json'
import sending from './vi/sending.json'
import tasks from './vi/tasks.json'
import training from './vi/training.json'
import transfers from './vi/transfers.json'
import ui from './vi/ui.json'
import units from './vi/units.json'
import vault from './vi/vault.json'

/**
 * Every Vietnamese word the browser shows, one file a capability. A new file is imported here and its English twin in
 * `english.ts`; keys are flat and begin with the file's name (`meetings.stage.planned`) or with `refusal.`.
 *
 * This list gives the keys their types and is what tests read. The built pages carry a file of words only with the first module
 * that names one of its keys or its capability (`scripts/vite-words.ts`), so that the first screen stays small.
 */
export const vietnamese = {
  ...accounts,
  ...admissions,
  ...app,
  ...bulk,
  ...cases,
  ...checkups,
  ...commitments,
  ...committee,
  ...complaints,
  ...finish,
  ...handovers,
  ...imports,
  ...dialogues,
  ...library,
  ...lists,
  ...meetings,
  ...members,
  ...mine,
  ...month,
  ...obligations,
  ...oversight,
  ...papers,
  ...prepare,
  ...bulletins,
  ...conferences,
  ...denunciations,
  ...discipline,
  ...duties,
  ...records,
  ...remediation,
  ...reorganisations,
  ...reports,
  ...residence,
  ...room,
  ...rulebook,
  ...ruleform,
  ...ruleterm,
  ...tasks,
  ...scans,
  ...training,
  ...sending,
  ...transfers,
  ...vault,
  ...ui,
  ...units,
}

export type WordKey = keyof typeof vietnamese
export type Words = Readonly<Record<WordKey, string>>
