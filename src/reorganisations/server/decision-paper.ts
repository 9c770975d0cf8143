import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { type PaperNumber, reorganisationDecisionPaper, reorganisationSubject } from '#papers/public.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import { findSecretaryOf, unitHeader } from '#units/public.ts'
import type { Previewed } from './preview-page.ts'
import type { Reorganisation } from './reorganisations.store.ts'

/** The committee's decision as it would be signed on a day; undefined where the committee does not stand that day. */
export async function decisionPaper(
  db: Db | Trx,
  { committeeId, plan, title }: Reorganisation,
  { page, names }: Pick<Previewed, 'page' | 'names'>,
  { on, isIssued }: { readonly on: LocalDate; readonly isIssued: boolean },
) {
  const header = await unitHeader(db, committeeId, on)
  if (header === undefined) return undefined
  const rules = await rulesFor(db, committeeId, on)
  const secretary = await findSecretaryOf(db, committeeId, on)
  const { basis } = rules['cell.minOfficialMembers']
  const body = header.issuerName.split(' ').slice(0, 2).join(' ')
  const nameOf = (id: UnitId | null) => (id === null ? '' : (names.get(id) ?? ''))
  const facts = {
    kind: plan.kind,
    title,
    sources: plan.sources.map(({ unitId }) => nameOf(unitId)),
    effectiveOn: plan.effectiveOn,
    bases: [
      `${basis.symbol}${basis.article === null ? '' : ` (${basis.article})`}`,
      `Quy chế làm việc của ${header.issuerName}`,
    ],
    founded: page.founded.map(({ unitName, parentName, series, seriesFromName }) => ({
      ...{ name: unitName, parentName, seriesFrom: series === 'continued' ? seriesFromName : null },
    })),
    ending: page.ending.map(({ unitName }) => unitName),
    members: page.members.map(({ fromName, toName, people }) => ({
      ...{ from: fromName, to: toName, names: people.map(({ name }) => name) },
    })),
    commitments: page.commitments.map(({ fromName, toName, what }) => ({
      ...{ from: fromName, to: toName, count: what.length },
    })),
    units: page.units.map(({ unitName, toName }) => ({ name: unitName, to: toName })),
    signer: {
      authority: `T/M ${body.toLocaleUpperCase('vi')}`,
      post: 'BÍ THƯ',
      name: secretary?.personName ?? null,
    },
    recipients: [
      'Cấp ủy cấp trên (để báo cáo)',
      'Các tổ chức đảng có tên tại Quyết định',
      `Lưu Văn phòng ${header.issuerName}`,
    ],
  }
  const compose = (number: PaperNumber) =>
    reorganisationDecisionPaper({
      ...facts,
      head: {
        superiorName: header.superior,
        unitName: header.issuerName,
        place: header.place === '' ? '……' : header.place,
        number,
        on: isIssued ? on : null,
      },
    })
  const subject = reorganisationSubject(title)
  return { compose, subject, layout: rules['paper.layout'].value, symbol: header.symbol, issuer: header.issuerName }
}
