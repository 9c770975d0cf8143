import { useState } from 'react'
import type { UnitId } from '#kernel/id.ts'
import { loadPeople } from '#members/web/public.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { AreaField, ChoiceField, Form } from '#platform/web/ui/fields.tsx'
import { FileField } from '#platform/web/ui/file-field.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import { SEALED_KINDS, type SealedKind, VAULT_LIMITS } from '../rules/vocabulary.ts'
import { DeskFailure, loadDesk, useDesk } from './use-desk.tsx'
import type { Vault } from './vault-shapes.ts'

const KINDS = ['.pdf', '.jpg', '.jpeg', '.png', '.docx', '.txt', '.mp3', '.m4a']

/** Seals a letter here, before anything leaves this browser. */
export function SealForm({ unitId, vault }: { readonly unitId: UnitId; readonly vault: Vault }) {
  const [kind, setKind] = useState<SealedKind>('letter')
  const [words, setWords] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [excluded, setExcluded] = useState<readonly PersonChoice[]>([])
  const [code, setCode] = useState<string | null>(null)
  const { busy, error, run } = useDesk()
  const keep = async () => {
    const files = file ? [{ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }] : []
    const excludedIds = excluded.map(({ id }) => id)
    const { sealAndKeep } = await loadDesk()
    setCode(await sealAndKeep(unitId, vault, { kind, excludedIds, contents: { words, files } }))
    setWords('')
    setFile(null)
    setExcluded([])
  }
  const isEmpty = words.trim() === '' && file === null
  return (
    <>
      {code === null ? null : <Notice tone="done" title={t('vault.kept', { code })} />}
      <Form
        onSubmit={() => void run(keep)}
        actions={
          <Button type="submit" loading={busy} disabled={isEmpty}>
            {t('vault.sealNow')}
          </Button>
        }
      >
        <ChoiceField
          name="kind"
          label={t('vault.column.kind')}
          required
          value={kind}
          choices={SEALED_KINDS.map((value) => ({ value, label: wordOf('vault.kind', value) }))}
          onChange={(chosen) => setKind(chosen ?? kind)}
        />
        <AreaField name={null} label={t('vault.words')} help={t('vault.wordsHelp')} value={words} onChange={setWords} />
        <FileField
          name={null}
          label={t('vault.file')}
          kinds={KINDS}
          maxBytes={VAULT_LIMITS.contentBytes}
          value={file}
          onChange={setFile}
        />
        <Excluded unitId={unitId} chosen={excluded} onChange={setExcluded} />
        <DeskFailure error={error} />
      </Form>
    </>
  )
}

interface ExcludedProps {
  readonly unitId: UnitId
  readonly chosen: readonly PersonChoice[]
  readonly onChange: (chosen: readonly PersonChoice[]) => void
}

/** Whom it is about, and whoever must not know of it: for them it will not exist. */
function Excluded({ unitId, chosen, onChange }: ExcludedProps) {
  return (
    <>
      {chosen.map((person) => (
        <PersonPicker
          name="excludedIds"
          key={person.id}
          label={t('vault.excluded')}
          value={person}
          onChange={() => onChange(chosen.filter(({ id }) => id !== person.id))}
          source={['vault.people', unitId]}
          load={loadPeople(unitId)}
        />
      ))}
      <PersonPicker
        name="excludedIds"
        key={chosen.length}
        label={t('vault.excludeOne')}
        help={t('vault.excludeHelp')}
        value={null}
        onChange={(person) => person && onChange([...chosen.filter(({ id }) => id !== person.id), person])}
        source={['vault.people', unitId]}
        load={loadPeople(unitId)}
      />
    </>
  )
}
