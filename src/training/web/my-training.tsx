import './training.css'
import { useQuery } from '@tanstack/react-query'
import { question } from '#platform/web/call/queries.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import type { OwnClass } from '../contract/class-shapes.ts'
import { trainingApi } from '../contract.ts'
import { daysText, STAGE_MARKS } from './words.ts'

/** The caller's classes and certificates; nothing stands here for who has none. */
export function MyTraining() {
  const found = useQuery(question(trainingApi.mine, {}))
  const classes = found.data?.classes ?? []
  if (classes.length === 0) return null
  return (
    <Section title={t('training.mine')}>
      <ul className="nn-training-list">
        {classes.map((one) => (
          <li key={one.traineeId} className="nn-card">
            <strong>{one.title}</strong>
            <p className="nn-help">
              {[one.organiser, daysText(one.firstOn, one.lastOn), one.place].filter((word) => word !== '').join(' · ')}
            </p>
            <Standing one={one} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Standing({ one }: { readonly one: OwnClass }) {
  const { stage, state, passed, grade, certificate, traineeId } = one
  if (passed === null) {
    const word = stage === 'cancelled' ? wordOf('training.stage', stage) : wordOf('training.state', state)
    return <StateMark state={STAGE_MARKS[stage]} word={word} />
  }
  const isGraded = grade !== null && grade !== 'not_tested'
  const word = passed ? (isGraded ? wordOf('training.grade', grade) : t('training.passed')) : t('training.notPassed')
  return (
    <>
      <StateMark state={passed ? 'done' : 'late'} word={word} />
      {certificate === null ? null : (
        <p>
          <a href={hrefOf(trainingApi.certificate, { params: { traineeId, format: 'pdf' } })} download>
            {t('training.certificate', { symbol: certificate })}
          </a>
        </p>
      )}
    </>
  )
}
