import type { LocalDate, Month } from '#kernel/local-date.ts'
import { formatDay, formatMonth } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { CheckField } from '#platform/web/ui/fields.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import type { OverlayPreview } from '../contract.ts'
import type { RuleCode } from '../rules/rule.ts'
import { ValueChanges } from './value-changes.tsx'

export interface PreviewPanelProps {
  readonly code: RuleCode
  readonly from: LocalDate
  readonly preview: OverlayPreview
  /** The office has said that it knows of adopted meetings after the day. */
  readonly knows: boolean
  readonly onKnows: (knows: boolean) => void
  readonly confirming: boolean
  readonly onConfirm: () => void
}

/** What a value will touch, before it is set: units that follow it, those that keep a nearer one, meetings. */
export function PreviewPanel({ code, from, preview, knows, onKnows, confirming, onConfirm }: PreviewPanelProps) {
  const { meetings } = preview
  const mustKnow = meetings.lastAdoptedOn !== null && from <= meetings.lastAdoptedOn
  return (
    <Notice
      tone="plain"
      title={t('rulebook.preview.title')}
      action={
        <Button loading={confirming} disabled={mustKnow && !knows} onClick={onConfirm}>
          {t('rulebook.change.confirm')}
        </Button>
      }
    >
      <Touched code={code} preview={preview} />
      {mustKnow ? (
        <CheckField name={null} label={t('rulebook.preview.knows')} value={knows} onChange={onKnows} />
      ) : null}
    </Notice>
  )
}

/** What changes, for how many units and which, and for which meetings. */
export function Touched({ code, preview }: Pick<PreviewPanelProps, 'code' | 'preview'>) {
  const { before, after, units, meetings } = preview
  const more = units.touched - units.names.length
  return (
    <>
      <ValueChanges code={code} before={before.value} after={after.value} />
      <p>{t('rulebook.preview.units', { n: units.touched })}</p>
      <ul>
        {units.names.map((name) => (
          <li key={name}>{name}</li>
        ))}
        {more > 0 ? <li>{t('rulebook.preview.more', { n: more })}</li> : null}
      </ul>
      {units.keepTheirOwn > 0 ? <p>{t('rulebook.preview.own', { n: units.keepTheirOwn })}</p> : null}
      <p>{meetings.open === 0 ? t('rulebook.preview.noneOpen') : t('rulebook.preview.open', { n: meetings.open })}</p>
      <Meetings of={meetings} isAdopted={false} />
      {meetings.adopted > 0 ? <p>{t('rulebook.preview.adopted', { n: meetings.adopted })}</p> : null}
      <Meetings of={meetings} isAdopted />
    </>
  )
}

interface MeetingsProps {
  readonly of: OverlayPreview['meetings']
  readonly isAdopted: boolean
}

/** Which meetings they are: whose, and on what day. */
function Meetings({ of, isAdopted }: MeetingsProps) {
  const lines = of.lines.filter((line) => line.isAdopted === isAdopted)
  const more = (isAdopted ? of.adopted : of.open) - lines.length
  if (lines.length === 0) return null
  return (
    <ul>
      {lines.map(({ unitName, on, month }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell may meet twice on one day; the list never changes.
        <li key={at}>
          {t('rulebook.preview.meeting', {
            unit: unitName,
            day: on === null ? formatMonth(month as Month) : formatDay(on as LocalDate),
          })}
        </li>
      ))}
      {more > 0 ? <li>{t('rulebook.preview.moreMeetings', { n: more })}</li> : null}
    </ul>
  )
}
