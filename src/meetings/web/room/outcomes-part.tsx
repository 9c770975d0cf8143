import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay, formatMonth } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import type { MeetingView } from '../../contract/views.ts'
import { mayDo } from '../parts/use-meeting.ts'
import { asMonth } from '../parts/words.ts'
import { CommitmentForm } from './commitment-form.tsx'
import { GuestForm } from './guest-form.tsx'
import { ReserveForm } from './reserve-form.tsx'
import { ShortcomingForm } from './shortcoming-form.tsx'
import type { RoomPartProps } from './use-room.ts'

/** What comes out of the meeting: work given line by line, limits with their causes, opinions kept, guests. */
export function OutcomesPart({ room }: RoomPartProps) {
  const { view } = room
  return (
    <>
      <h3>{t('room.commitments', { n: view.commitments.length })}</h3>
      <CommitmentLines lines={view.commitments} view={view} />
      {mayDo(view, 'record_commitment') ? <CommitmentForm room={room} /> : null}
      <h3>{t('room.shortcomings', { n: view.shortcomings.length })}</h3>
      <Shortcomings view={view} />
      {mayDo(view, 'record_shortcoming') ? <ShortcomingForm room={room} /> : null}
      <h3>{t('room.reserved', { n: view.reservedOpinions.length })}</h3>
      <ul className="nn-lines">
        {view.reservedOpinions.map((opinion) => (
          <li key={opinion.id}>
            <strong>{opinion.person.name}</strong>: <span className="nn-text">{opinion.text}</span>
          </li>
        ))}
      </ul>
      {mayDo(view, 'reserve_opinion') ? <ReserveForm room={room} /> : null}
      <h3>{t('room.guests', { n: view.guests.length })}</h3>
      <ul className="nn-lines">
        {view.guests.map((guest) => (
          <li key={guest.id}>
            <strong>{guest.name}</strong>
            {guest.office === '' ? null : `, ${guest.office}`}
          </li>
        ))}
      </ul>
      {mayDo(view, 'add_guest') ? <GuestForm room={room} /> : null}
    </>
  )
}

interface LinesProps {
  readonly lines: MeetingView['commitments']
  readonly view: MeetingView
}

function CommitmentLines({ lines, view }: LinesProps) {
  if (lines.length === 0) return null
  return (
    <ol className="nn-lines">
      {lines.map((line) => (
        <li key={line.id} className="nn-card">
          <strong>{line.what}</strong>
          <p className="nn-soft">
            {t('room.commitment.line', {
              owner:
                line.ownerPerson?.name ??
                (line.ownerUnitId === view.meeting.unitId ? view.meeting.unitName : t('room.commitment.unit')),
              due: formatDay(line.dueOn as LocalDate),
              month: formatMonth(asMonth(line.reportMonth)),
            })}
            {line.product === null ? null : ` ${t('room.commitment.productIs', { product: line.product })}`}
          </p>
        </li>
      ))}
    </ol>
  )
}

/** A limit, why it is so, and what was promised against it. */
function Shortcomings({ view }: { readonly view: MeetingView }) {
  return (
    <ul className="nn-lines">
      {view.shortcomings.map((one) => {
        const against = view.commitments.filter(({ shortcomingId }) => shortcomingId === one.id)
        return (
          <li key={one.id} className="nn-card">
            <strong>{one.what}</strong>
            <p className="nn-soft">{t('room.shortcoming.causes', { causes: one.causes.join('; ') })}</p>
            {against.length === 0 ? (
              <p className="nn-soft">{t('room.shortcoming.nothingAgainst')}</p>
            ) : (
              <p className="nn-soft">
                {t('room.shortcoming.against', { what: against.map(({ what }) => what).join('; ') })}
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
