import { useState } from 'react'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { AreaField } from '#platform/web/ui/fields.tsx'

interface SectionTextProps {
  readonly code: string
  readonly value: string
  readonly onChange: (text: string) => void
}

/** "Nothing arose", until somebody says that something did. */
export function SectionText({ code, value, onChange }: SectionTextProps) {
  const [isOpen, setOpen] = useState(value !== '')
  if (isOpen) return <AreaField label={t('reports.report.write')} value={value} onChange={onChange} />
  return (
    <p>
      {t('reports.report.nothing')}.{' '}
      <Button variant="subtle" onClick={() => setOpen(true)}>
        {t('reports.report.writeIn', { code })}
      </Button>
    </p>
  )
}
