import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatNumber } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { ChoiceField, Form, TextField } from '#platform/web/ui/fields.tsx'
import type { PartProps } from '../parts/use-meeting.ts'
import { judgedChanges, type OwnColumn, type ScoreReply, useScoreAct } from './score-act.ts'
import { reasonWords, type ScoreLine, sourcePath } from './score-words.ts'

interface LineProps extends PartProps {
  readonly criterion: ScoreReply['frame']['groups'][number]['criteria'][number]
  readonly line: ScoreLine
  readonly lines: readonly ScoreLine[]
  readonly column: OwnColumn
  readonly isPassFail: boolean
}

/** One criterion: its points with the reason in words, the way to its source, and a hand change with a sentence. */
export function ScoreLinePart(props: LineProps) {
  const [isEditing, setEditing] = useState(false)
  const { view, criterion, line, column, isPassFail } = props
  const reason = reasonWords(line)
  const source = sourcePath(view, line)
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

function ChangeLine({
  view,
  line,
  lines,
  column,
  isPassFail,
  onDone,
}: LineProps & { readonly column: 'own' | 'observer'; readonly onDone: () => void }) {
  const [points, setPoints] = useState(line.points === null ? '' : formatNumber(line.points))
  const [met, setMet] = useState<'met' | 'unmet' | null>(line.met === null ? null : line.met ? 'met' : 'unmet')
  const [sentence, setSentence] = useState(line.sentence ?? '')
  const { act, record } = useScoreAct(view, column, onDone)
  const { criterionId, max } = line
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
          <Button variant="default" onClick={onDone}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={act.isPending} disabled={isPassFail ? met === null : points.trim() === ''}>
            {t('finish.score.save')}
          </Button>
        </>
      }
    >
      {isPassFail ? (
        <ChoiceField
          name={`changes.${others.length}.met`}
          label={t('finish.score.change')}
          value={met}
          onChange={setMet}
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
          onChange={(value) => setPoints(value.replace(/[^\d,.]/g, ''))}
        />
      )}
      <TextField
        name={`changes.${others.length}.sentence`}
        label={t('finish.score.sentence')}
        help={t('finish.score.sentenceHelp')}
        value={sentence}
        onChange={setSentence}
      />
      <Refusal error={act.error} />
    </Form>
  )
}
