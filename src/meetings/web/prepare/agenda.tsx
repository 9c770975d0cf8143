import { useState } from 'react'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { AGENDA_PHASES } from '#rulebook/rules/agenda-step.ts'
import type { MeetingView } from '../../contract/views.ts'
import { partOfItem, RESOLUTION_PARTS } from '../../rules/meeting-halves.ts'
import { SCORED_KINDS } from '../../rules/vocabulary.ts'
import { PromisedOfItem } from '../parts/promised.tsx'
import { QuotedTexts } from '../parts/quoted-texts.tsx'
import { mayDo, type PartProps } from '../parts/use-meeting.ts'
import { itemTitle } from '../parts/words.ts'
import { AgendaItemActs } from './agenda-item-acts.tsx'
import { AgendaItemForm } from './agenda-item-form.tsx'
import { Brought } from './brought.tsx'
import { QuoteTexts } from './quote-texts.tsx'

/** The least length is that of meetings of the cell which are scored; a committee that prepares one has none. */
function hasLeastLength({ meeting }: MeetingView): boolean {
  return SCORED_KINDS.some((kind) => kind === meeting.kind)
}

/** What a meeting of one part has, then the two parts of a combined one. */
const PARTS = [null, ...RESOLUTION_PARTS] as const

interface PhaseProps extends PartProps {
  readonly phase: (typeof AGENDA_PHASES)[number]
  readonly part: (typeof PARTS)[number]
}

/** The programme by its phases, with the time each item is given and what of it is debate. */
export function Agenda({ view }: PartProps) {
  const [isAdding, setAdding] = useState(false)
  const planned = view.agenda.reduce((sum, item) => sum + item.plannedMinutes, 0)
  const { plannedReading, plannedDebate } = view.budget
  return (
    <>
      <p>
        {hasLeastLength(view)
          ? t('prepare.planned', { minutes: planned, required: view.clocks.requiredMinutes })
          : t('prepare.plannedOnly', { minutes: planned })}
        {'. '}
        {t('prepare.budget', { reading: plannedReading, debate: plannedDebate })}.
      </p>
      {plannedDebate < plannedReading ? <Notice tone="due" title={t('prepare.budgetLow')} /> : null}
      {AGENDA_PHASES.flatMap((phase) =>
        PARTS.map((part) => <Phase key={`${phase} ${part}`} view={view} phase={phase} part={part} />),
      )}
      {mayDo(view, 'add_item') ? <Brought view={view} /> : null}
      {!mayDo(view, 'add_item') ? null : isAdding ? (
        <AgendaItemForm view={view} item={null} onDone={() => setAdding(false)} />
      ) : (
        <div className="nn-form-actions nn-after">
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('prepare.addItem')}
          </Button>
        </div>
      )}
    </>
  )
}

function Phase({ view, phase, part }: PhaseProps) {
  const items = view.agenda.filter((item) => item.phase === phase && partOfItem(view.meeting.kind, item) === part)
  if (items.length === 0) return null
  return (
    <>
      <h3>{part === null ? wordOf('meetings.meeting.phase', phase) : t(`meetings.meeting.part.${part}`)}</h3>
      <ol className="nn-agenda" start={items[0]?.position ?? 1}>
        {items.map((item) => (
          <Item key={item.id} view={view} item={item} />
        ))}
      </ol>
    </>
  )
}

function Item({ view, item }: PartProps & { readonly item: MeetingView['agenda'][number] }) {
  const [isChanging, setChanging] = useState(false)
  if (isChanging) {
    return (
      <li value={item.position}>
        <div className="nn-agenda-open">
          <strong>{itemTitle(item)}</strong>
          <AgendaItemActs view={view} item={item} />
          <AgendaItemForm view={view} item={item} onDone={() => setChanging(false)} />
          <QuoteTexts view={view} item={item} />
        </div>
      </li>
    )
  }
  const details = [
    wordOf('meetings.itemKind', item.kind),
    t('meetings.meeting.minutesShort', { n: item.plannedMinutes }),
    ...(item.presenter === null ? [] : [item.presenter.name]),
    ...(item.origin === 'step' || item.origin === 'own' ? [] : [wordOf('meetings.origin', item.origin)]),
  ]
  return (
    <li value={item.position}>
      <div className="nn-agenda-item">
        <span>
          {itemTitle(item)} <small className="nn-soft">{details.join(' · ')}</small>
        </span>
        {mayDo(view, 'change_item') && item.startedAt === null ? (
          <Button variant="subtle" className="nn-agenda-change nn-no-print" onClick={() => setChanging(true)}>
            {t('prepare.itemChange')}
            <span className="nn-hidden"> {itemTitle(item)}</span>
          </Button>
        ) : null}
      </div>
      <QuotedTexts view={view} item={item} />
      <PromisedOfItem view={view} item={item} />
    </li>
  )
}
