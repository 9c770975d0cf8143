import { lazy, Suspense, useState } from 'react'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { SelectField } from '#platform/web/ui/fields.tsx'
import { Loading } from '#platform/web/ui/loading.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import type { LetterStep } from '../rules/vocabulary.ts'
import { AskForm } from './ask-form.tsx'
import type { LetterPage } from './letter-shapes.ts'

// Each form brings much: a letter waits for one of them.
const MeetForm = lazy(async () => ({ default: (await import('./meet-form.tsx')).MeetForm }))
const StepForm = lazy(async () => ({ default: (await import('./step-form.tsx')).StepForm }))

/** What comes first where a letter stands; the others are chosen. */
const FIRST: readonly LetterStep[] = ['enter', 'triage', 'meet', 'accept', 'confirm_transfer', 'inform']

/** What may be done with the letter now: the next step at once, all others by choice. */
export function NextPart({ letter }: { readonly letter: LetterPage }) {
  const open = letter.open.filter(
    (step) => step !== 'answer' && (step !== 'question' || letter.senderRecipient !== null),
  )
  const [chosen, setChosen] = useState<LetterStep | null>(null)
  const [done, setDone] = useState(0)
  // Once it is handled as a case, what comes next is asked there: nothing here is put forward.
  const first = letter.caseIds.length > 0 ? null : (FIRST.find((one) => open.includes(one)) ?? null)
  const step = chosen !== null && open.includes(chosen) ? chosen : first
  if (open.length === 0) return null
  return (
    <Section title={t(letter.caseIds.length > 0 ? 'denunciations.nextBeside' : 'denunciations.next')}>
      {letter.waitsForCommission ? <p>{t('denunciations.waitsForCommission')}</p> : null}
      <SelectField
        name={null}
        label={t('denunciations.chooseStep')}
        value={step}
        choices={open.map((value) => ({ value, label: wordOf('denunciations.step', value) }))}
        onChange={setChosen}
      />
      {step === null ? null : (
        <>
          <p>{wordOf('denunciations.stepHelp', step)}</p>
          <Suspense fallback={<Loading />}>
            {/* Begun anew by its own success alone: what is typed stays where somebody else did something meanwhile. */}
            <FormOf key={`${step} ${done}`} letter={letter} step={step} onDone={() => setDone(done + 1)} />
          </Suspense>
        </>
      )}
    </Section>
  )
}

interface FormOfProps {
  readonly letter: LetterPage
  readonly step: LetterStep
  readonly onDone: () => void
}

function FormOf({ letter, step, onDone }: FormOfProps) {
  if (step === 'meet') return <MeetForm letter={letter} onDone={onDone} />
  if (step === 'question') return <AskForm letter={letter} onDone={onDone} />
  return step === 'answer' ? null : <StepForm letter={letter} step={step} onDone={onDone} />
}
