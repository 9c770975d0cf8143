import { useState } from 'react'
import type { Id } from '#kernel/id.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, Form, TextField } from '#platform/web/ui/fields.tsx'
import { MarkedPart } from '#platform/web/ui/marks.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import type { ConferencePage, InvitedOut, PaperOut } from '../contract/shapes.ts'
import { conferencesApi } from '../contract.ts'
import type { PartProps } from './plan-part.tsx'

/** The session: who is there, what is presented, what is said to each group of problems. */
export function SessionPart({ page }: PartProps) {
  const programme = page.papers.filter(({ ordinal }) => ordinal !== null)
  const all = page.units.flatMap(({ delegates }) => delegates)
  const present = all.filter((delegate) => delegate.present).length
  return (
    <>
      <h3>{t('conferences.roll', { present, named: all.length })}</h3>
      {page.units.map((unit) => (
        <UnitRoll key={unit.id} page={page} unit={unit} />
      ))}
      {programme.length === 0 ? null : <h3>{t('conferences.presented')}</h3>}
      <ol className="conferences-list">
        {programme.map((paper) => (
          <li key={paper.id}>
            <Presented page={page} paper={paper} />
          </li>
        ))}
      </ol>
      <h3>{t('conferences.problems')}</h3>
      {page.problems.map((problem) => (
        <ProblemPart key={problem.id} page={page} problem={problem} />
      ))}
      {page.can.includes('discuss') ? <AddProblem page={page} /> : null}
    </>
  )
}

function UnitRoll({ page, unit }: { readonly page: ConferencePage; readonly unit: InvitedOut }) {
  const mark = useAct(conferencesApi.markPresent)
  const mayMark = page.can.includes('mark_present')
  const send = (ids: readonly string[], present: boolean) =>
    mark.mutate({
      params: { id: page.id },
      body: { delegateIds: ids.map((id) => id as Id<'conferenceDelegate'>), present },
    })
  const absent = unit.delegates.filter(({ present }) => !present)
  const here = unit.delegates.length - absent.length
  return (
    <details className="conferences-roll" open={mayMark && unit.delegates.length > 0}>
      <summary>{t('conferences.rollOf', { unit: unit.unitName, present: here, named: unit.delegates.length })}</summary>
      <ul className="conferences-names">
        {unit.delegates.map(({ id, name, present }) => (
          <li key={id}>
            {mayMark ? (
              <button type="button" aria-pressed={present} className="nn-square" onClick={() => send([id], !present)}>
                {name}
              </button>
            ) : (
              <StateMark state={present ? 'done' : 'waiting'} word={name} />
            )}
          </li>
        ))}
      </ul>
      {mayMark && absent.length > 1 ? (
        <Button
          variant="default"
          onClick={() =>
            send(
              absent.map(({ id }) => id),
              true,
            )
          }
        >
          {t('conferences.allPresent')}
        </Button>
      ) : null}
      <Refusal error={mark.error} />
    </details>
  )
}

function Presented({ page, paper }: { readonly page: ConferencePage; readonly paper: PaperOut }) {
  const [minutes, setMinutes] = useState(String(paper.spentMinutes ?? paper.minutes ?? ''))
  const present = useAct(conferencesApi.present)
  const words = t('conferences.paperLine', { title: paper.title, author: paper.author, unit: paper.unitName })
  const done =
    paper.spentMinutes === null
      ? null
      : t('conferences.took', { spent: paper.spentMinutes, planned: paper.minutes ?? 0 })
  return (
    <MarkedPart>
      <p>
        {words} {done === null ? null : <StateMark state="done" word={done} />}
      </p>
      {page.can.includes('present') ? (
        <div className="conferences-spent nn-no-print">
          <TextField
            name="minutes"
            label={t('conferences.spent', { title: paper.title })}
            inputMode="numeric"
            value={minutes}
            onChange={(next) => setMinutes(next.replace(/\D/g, ''))}
          />
          <Button
            variant="default"
            disabled={minutes === ''}
            loading={present.isPending}
            onClick={() =>
              present.mutate({ params: { id: page.id, paperId: paper.id }, body: { minutes: Number(minutes) } })
            }
          >
            {t('conferences.markPresented')}
          </Button>
        </div>
      ) : null}
      <Refusal error={present.error} />
    </MarkedPart>
  )
}

interface ProblemProps extends PartProps {
  readonly problem: ConferencePage['problems'][number]
}

function ProblemPart({ page, problem }: ProblemProps) {
  const { value, set, clear, restored, pending } = useDraft(`conference-opinion:${problem.id}`, {
    speaker: '',
    text: '',
  })
  const { speaker, text } = value
  const add = useAct(conferencesApi.addOpinion, { pending, onDone: clear })
  const send = () => add.mutate({ params: { id: page.id, problemId: problem.id }, body: { speaker, text } })
  return (
    <section className="nn-card">
      <strong>{problem.title}</strong>
      <ul>
        {problem.opinions.map((opinion) => (
          <li key={opinion.id}>
            {opinion.speaker}: {opinion.text}
          </li>
        ))}
      </ul>
      {page.can.includes('discuss') ? (
        <details className="nn-no-print" open={restored || undefined}>
          <summary>{t('conferences.addOpinion')}</summary>
          <Form
            onSubmit={send}
            actions={
              <Button
                type="submit"
                variant="default"
                disabled={speaker.trim() === '' || text.trim() === ''}
                loading={add.isPending}
              >
                {t('conferences.saveOpinion')}
              </Button>
            }
          >
            <TextField
              name="speaker"
              label={t('conferences.speaker')}
              required
              value={speaker}
              onChange={(next) => set((before) => ({ ...before, speaker: next }))}
            />
            <AreaField
              name="text"
              label={t('conferences.opinion')}
              required
              value={text}
              onChange={(next) => set((before) => ({ ...before, text: next }))}
            />
            <Refusal error={add.error} />
          </Form>
        </details>
      ) : null}
    </section>
  )
}

function AddProblem({ page }: PartProps) {
  const { value: title, set: setTitle, clear, pending } = useDraft(`conference-problem:${page.id}`, '')
  const add = useAct(conferencesApi.addProblem, { pending, onDone: clear })
  return (
    <Form
      onSubmit={() => add.mutate({ params: { id: page.id }, body: { title } })}
      actions={
        <Button type="submit" variant="default" disabled={title.trim() === ''} loading={add.isPending}>
          {t('conferences.addProblem')}
        </Button>
      }
    >
      <TextField
        name="title"
        label={t('conferences.problem')}
        help={t('conferences.problem.help')}
        value={title}
        onChange={setTitle}
      />
      <Refusal error={add.error} />
    </Form>
  )
}
