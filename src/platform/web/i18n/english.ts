import accounts from './en/accounts.json'
import admissions from './en/admissions.json'
import app from './en/app.json'
import bulk from './en/bulk.json'
import bulletins from './en/bulletins.json'
import cases from './en/cases.json'
import checkups from './en/checkups.json'
import commitments from './en/commitments.json'
import committee from './en/committee.json'
import complaints from './en/complaints.json'
import conferences from './en/conferences.json'
import denunciations from './en/denunciations.json'
import dialogues from './en/dialogues.json'
import discipline from './en/discipline.json'
import duties from './en/duties.json'
import finish from './en/finish.json'
import handovers from './en/handovers.json'
import imports from './en/imports.json'
import library from './en/library.json'
import lists from './en/lists.json'
import meetings from './en/meetings.json'
import members from './en/members.json'
import mine from './en/mine.json'
import month from './en/month.json'
import obligations from './en/obligations.json'
import oversight from './en/oversight.json'
import papers from './en/papers.json'
import prepare from './en/prepare.json'
import records from './en/records.json'
import remediation from './en/remediation.json'
import reorganisations from './en/reorganisations.json'
import reports from './en/reports.json'
import residence from './en/residence.json'
import room from './en/room.json'
import rulebook from './en/rulebook.json'
import ruleform from './en/ruleform.json'
import ruleterm from './en/ruleterm.json'
import scans from './en/scans.json'
import sending from './en/sending.json'
import tasks from './en/tasks.json'
import training from './en/training.json'
import transfers from './en/transfers.json'
import ui from './en/ui.json'
import units from './en/units.json'
import vault from './en/vault.json'
import type { Words } from './words.ts'

/** The English twin of `vietnamese`, loaded only when chosen. A key missing here stops the compiler. */
export const english: Words = {
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
