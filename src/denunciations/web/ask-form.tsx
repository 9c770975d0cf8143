import { useState } from 'react'
import { call, newKey } from '#platform/web/call/call.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { AreaField, Form } from '#platform/web/ui/fields.tsx'
import { DeskFailure, loadDesk, useDesk } from '#vault/web/public.ts'
import { denunciationsApi } from '../contract.ts'
import type { LetterPage } from './letter-shapes.ts'

interface AskFormProps {
  readonly letter: LetterPage
  readonly onDone: () => void
}

/** A question to the sender, sealed twice on this device: to him, and for those who handle the letter. */
export function AskForm({ letter, onDone }: AskFormProps) {
  const [words, setWords] = useState('')
  const { busy, error, run } = useDesk()
  const send = () =>
    run(async () => {
      const { sealFor, sealToSender, textOf } = await loadDesk()
      const toSender = textOf(await sealToSender(words, letter.senderRecipient ?? ''))
      const { ciphertext, wraps } = await sealFor(letter.sealFor, { words, files: [] })
      const body = { basedOn: letter.version, toSender, kept: { ciphertext: textOf(ciphertext), wraps } }
      await call(denunciationsApi.ask, { params: { letterId: letter.id }, body }, { key: newKey() })
      onDone()
    })
  return (
    <Form
      onSubmit={() => void send()}
      actions={
        <Button type="submit" loading={busy} disabled={words.trim() === ''}>
          {t('denunciations.doStep')}
        </Button>
      }
    >
      <AreaField name={null} label={t('denunciations.question')} required value={words} onChange={setWords} />
      <DeskFailure error={error} />
    </Form>
  )
}
