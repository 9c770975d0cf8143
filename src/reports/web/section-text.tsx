import { useState } from 'react'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { AreaField } from '#platform/web/ui/fields.tsx'

interface SectionTextProps {
  readonly code: string
  /** Whether its figures say already that something was. */
  readonly isTold: boolean
  readonly value: string
  readonly onChange: (text: string) => void
}

/** "Nothing arose", until somebody says that something did or the figures say it. */
export function SectionText({ code, isTold, value, onChange }: SectionTextProps) {
  const [isOpen, setOpen] = useState(value !== '')
  if (isOpen) {
    const label = t(isTold ? 'reports.report.writeBesides' : 'reports.report.write')
    return <AreaField name={code} label={label} value={value} onChange={onChange} minRows={6} />
  }
  return (
    <p>
      {isTold ? null : `${t('reports.report.nothing')}. `}
      <Button variant="subtle" onClick={() => setOpen(true)}>
        {t(isTold ? 'reports.report.writeMore' : 'reports.report.writeIn', { code })}
      </Button>
    </p>
  )
}
