import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { formatNumber } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { ChoiceField, Form, TextField } from '#platform/web/ui/fields.tsx'
import { hasDraft, useDraft } from '#platform/web/ui/use-draft.ts'
import type { PartProps } from '../parts/use-meeting.ts'
import { judgedChanges, type OwnColumn, type ScoreReply, useScoreAct } from './score-act.ts'
import { reasonWords, type ScoreLine, sourcePath } from './score-words.ts'

interface LineProps extends PartProps {
  readonly criterion: ScoreReply['frame']['groups'][number]['criteria'][number]
  readonly line: ScoreLine
  readonly lines: readonly ScoreLine[]
  readonly column: OwnColumn
  readonly isPassFail: boolean
  /** Told whether its fields stand open: the whole sheet is not recorded past what is being typed. */
  readonly onEditing: (criterionId: string, isEditing: boolean) => void
}

/** One criterion: its points with the reason in words, the way to its source, and a hand change with a sentence. */
export function ScoreLinePart(props: LineProps) {
  const { view, criterion, line, column, isPassFail, onEditing } = props
  const [isEditing, setEditing] = useState(() => column !== null && hasDraft(draftOf(view, column, criterion.id)))
  const reason = reasonWords(line)
  const source = sourcePath(view, line)
  useEffect(() => {
    onEditing(criterion.id, isEditing)
    return () => onEditing(criterion.id, false)
  }, [onEditing, criterion.id, isEditing])
  const mayChange = column !== null && line.source !== 'pending' && line.source !== 'inapplicable'
  return (
    <div className="nn-score-line">
      <div className="nn-score-head">
        <span>
          {criterion.id}. {criterion.title}
        </span>
        <strong>{isPassFail ? metWord(line) : pointsWord(line)}</strong>
        {mayChange && !isEditing ? (
          <Button variant="subtle" className="nn-score-change nn-no-print" onClick={() => setEditing(true)}>
            {t('finish.score.change')}
            <span className="nn-hidden"> {criterion.title}</span>
          </Button>
        ) : null}
      </div>
      {line.sentence === null ? null : (
        <p>
          {t(line.computedPoints === null ? 'finish.score.said' : 'finish.score.byHand', { sentence: line.sentence })}
        </p>
      )}
      {line.computedPoints === null ? null : (
        <p className="nn-soft">{t('finish.score.before', { points: line.computedPoints })}</p>
      )}
      {reason === undefined ? null : (
        <p className="nn-soft">
          {reason}. {source === undefined ? null : <Link to={source}>{t('finish.score.source')}</Link>}
        </p>
      )}
      {reason === undefined && line.source === 'open' ? <p className="nn-soft">{t('finish.score.judge')}</p> : null}
      {isPassFail ? null : <Columns {...props} />}
      {mayChange && isEditing ? <ChangeLine {...props} column={column} onDone={() => setEditing(false)} /> : null}
    </div>
  )
}

function pointsWord({ points, max, source }: ScoreLine): string {
  if (points !== null) return `${formatNumber(points)}/${formatNumber(max)}`
  return t(source === 'pending' ? 'finish.score.wait' : 'finish.score.open')
}

function metWord({ met, source }: ScoreLine): string {
  if (met !== null) return t(met ? 'finish.score.met' : 'finish.score.unmet')
  return t(source === 'pending' ? 'finish.score.wait' : 'finish.score.open')
}

/** What each column gave, where somebody beside the cell gave something. */
function Columns({ view, criterion }: LineProps) {
  const given = (['own', 'observer', 'decided'] as const).map((column) => ({
    column,
    points:
      view.scores
        .find((sheet) => sheet.column === column)
        ?.lines.find(({ criterionId }) => criterionId === criterion.id)?.points ?? null,
  }))
  if (given.filter(({ points }) => points !== null).length < 2) return null
  return (
    <dl className="nn-score-columns">
      {given.map(({ column, points }) => (
        <div key={column}>
          <dt>{wordOf('finish.score.column', column)}</dt>
          <dd>{points === null ? '–' : formatNumber(points)}</dd>
        </div>
      ))}
    </dl>
  )
}

interface TypedLine {
  readonly points: string
  readonly met: 'met' | 'unmet' | null
  readonly sentence: string
}

const draftOf = ({ meeting }: PartProps['view'], column: 'own' | 'observer', criterionId: string) =>
  `meeting:${meeting.id}:score:${column}:${criterionId}`

function ChangeLine({
  view,
  criterion,
  line,
  lines,
  column,
  isPassFail,
  onDone,
}: LineProps & { readonly column: 'own' | 'observer'; readonly onDone: () => void }) {
  const { criterionId, max } = line
  const draft = useDraft<TypedLine>(draftOf(view, column, criterionId), {
    points: line.points === null ? '' : formatNumber(line.points),
    met: line.met === null ? null : line.met ? 'met' : 'unmet',
    sentence: line.sentence ?? '',
  })
  const { points, met, sentence } = draft.value
  const set = (part: Partial<TypedLine>) => draft.set((before) => ({ ...before, ...part }))
  const leave = () => {
    draft.clear()
    onDone()
  }
  const { act, record } = useScoreAct(view, column, leave)
  const change = {
    criterionId,
    points: isPassFail ? null : Number(points.replace(',', '.')),
    met: isPassFail ? met === 'met' : null,
    sentence: sentence.trim() === '' ? null : sentence.trim(),
  }
  const others = judgedChanges(lines).filter((one) => one.criterionId !== criterionId)
  return (
    <Form
      onSubmit={() => record([...others, change])}
      actions={
        <>
          <Button variant="default" onClick={leave}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={act.isPending} disabled={isPassFail ? met === null : points.trim() === ''}>
            {t('finish.score.saveLine')}
            <span className="nn-hidden"> {criterion.title}</span>
          </Button>
        </>
      }
    >
      {isPassFail ? (
        <ChoiceField
          name={`changes.${others.length}.met`}
          label={t('finish.score.change')}
          value={met}
          onChange={(chosen) => set({ met: chosen })}
          choices={[
            { value: 'met', label: t('finish.score.met') },
            { value: 'unmet', label: t('finish.score.unmet') },
          ]}
        />
      ) : (
        <TextField
          name={`changes.${others.length}.points`}
          label={t('finish.score.points', { max })}
          inputMode="numeric"
          value={points}
          onChange={(value) => set({ points: value.replace(/[^\d,.]/g, '') })}
        />
      )}
      <TextField
        name={`changes.${others.length}.sentence`}
        label={t('finish.score.sentence')}
        help={t('finish.score.sentenceHelp')}
        value={sentence}
        onChange={(typed) => set({ sentence: typed })}
      />
      <Refusal error={act.error} />
    </Form>
  )
}
