import './minutes-paper.css'
import { useState } from 'react'
import { PaperReading } from '#papers/web/public.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { PrintButton } from '#platform/web/ui/print-button.tsx'
import type { LetterPage } from './letter-shapes.ts'
import { type MinutesTyped, minutesPaper } from './minutes-text.ts'

interface MinutesPaperProps {
  readonly letter: LetterPage
  readonly minutes: MinutesTyped
}

/** The minutes as a paper, to be printed from here and signed: with what is typed, or to be filled by hand. */
export function MinutesPaper({ letter, minutes }: MinutesPaperProps) {
  const [isShown, setShown] = useState(false)
  return (
    <>
      <div>
        <Button variant="default" onClick={() => setShown(!isShown)}>
          {t(isShown ? 'denunciations.hideMinutes' : 'denunciations.showMinutes')}
        </Button>
      </div>
      {isShown ? (
        <>
          <div className="nn-minutes-paper nn-print-alone">
            <PaperReading paper={minutesPaper(letter, minutes)} factPath={null} />
          </div>
          <PrintButton />
        </>
      ) : null}
    </>
  )
}
