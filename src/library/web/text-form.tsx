import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, CheckField, ChoiceField, Form, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import type { LibraryPage, libraryApi } from '../contract.ts'
import { SECRECIES, type Secrecy, TEXT_LINK_KINDS, type TextLinkKind } from '../rules/vocabulary.ts'
import { TextSearch } from './text-search.tsx'
import { choicesOf, nameText } from './words.ts'

type Sent = BodyInputOf<typeof libraryApi.keep>

interface TypedLink {
  readonly kind: TextLinkKind
  readonly earlierId: string
  readonly name: string
}

export interface TypedText {
  readonly symbol: string
  readonly issuer: string
  readonly issuedOn: LocalDate | null
  readonly title: string
  readonly titleIsOurs: boolean
  readonly inForceOn: LocalDate | null
  readonly endedOn: LocalDate | null
  readonly body: string
  readonly secrecy: Secrecy | null
  readonly liesAt: string
  readonly links: readonly TypedLink[]
}

const BLANK: TypedText = {
  ...{ symbol: '', issuer: '', issuedOn: null, title: '', titleIsOurs: false, inForceOn: null, endedOn: null },
  ...{ body: '', secrecy: null, liesAt: '', links: [] },
}

/** What stands in the form when it opens. */
export function typedText(text: LibraryPage | null): TypedText {
  if (text === null) return BLANK
  const { symbol, issuer, title, titleIsOurs, body, secrecy, liesAt } = text
  return {
    ...{ symbol, issuer, title, titleIsOurs, body, secrecy, liesAt },
    issuedOn: text.issuedOn as LocalDate | null,
    inForceOn: text.inForceOn as LocalDate | null,
    endedOn: text.endedOn as LocalDate | null,
    links: text.earlier.map(({ kind, text: linked }) => ({ kind, earlierId: linked.id, name: nameText(linked) })),
  }
}

/** As it is sent. Of a secret text neither title nor words go out of the browser. */
export function sentText({ secrecy, links, ...typed }: TypedText): Sent {
  const isSecret = secrecy === 'secret'
  return {
    ...typed,
    ...(isSecret ? { title: '', body: '' } : { liesAt: '' }),
    secrecy: secrecy ?? ('' as Secrecy),
    links: links.map(({ kind, earlierId }) => ({ kind, earlierId })),
  }
}

export interface TextFormProps {
  readonly draft: string
  readonly initial: TypedText
  readonly unitId: string
  readonly label: string
  readonly act: { readonly isPending: boolean; readonly error: unknown }
  readonly onSend: (typed: TypedText, onSent: () => void) => void
}

/** What is entered of a text; whether it may be kept at all is asked first. */
export function TextForm({ draft, initial, unitId, label, act, onSend }: TextFormProps) {
  const { value: typed, set, clear } = useDraft(draft, initial)
  const field =
    <K extends keyof TypedText>(name: K) =>
    (value: TypedText[K]) =>
      set((before) => ({ ...before, [name]: value }))
  const isSecret = typed.secrecy === 'secret'
  return (
    <Form
      onSubmit={() => onSend(typed, clear)}
      actions={
        <Button type="submit" disabled={typed.secrecy === null} loading={act.isPending}>
          {label}
        </Button>
      }
    >
      <ChoiceField
        name="secrecy"
        label={t('library.field.secrecy')}
        help={t('library.field.secrecy.help')}
        required
        value={typed.secrecy}
        choices={choicesOf('library.secrecy', SECRECIES)}
        onChange={field('secrecy')}
      />
      <TextField
        name="symbol"
        label={t('library.field.symbol')}
        help={t('library.field.symbol.help')}
        required
        value={typed.symbol}
        onChange={field('symbol')}
      />
      <TextField
        name="issuer"
        label={t('library.field.issuer')}
        required
        value={typed.issuer}
        onChange={field('issuer')}
      />
      <DayField
        name="issuedOn"
        label={t('library.field.issuedOn')}
        value={typed.issuedOn}
        onChange={field('issuedOn')}
      />
      {isSecret ? (
        <TextField
          name="liesAt"
          label={t('library.field.liesAt')}
          required
          value={typed.liesAt}
          onChange={field('liesAt')}
        />
      ) : (
        <>
          <AreaField
            name="title"
            label={t('library.field.title')}
            minRows={2}
            required
            value={typed.title}
            onChange={field('title')}
          />
          <CheckField
            name="titleIsOurs"
            label={t('library.field.titleIsOurs')}
            value={typed.titleIsOurs}
            onChange={field('titleIsOurs')}
          />
        </>
      )}
      <DayField
        name="inForceOn"
        label={t('library.field.inForceOn')}
        help={t('library.field.inForceOn.help')}
        value={typed.inForceOn}
        onChange={field('inForceOn')}
      />
      <DayField name="endedOn" label={t('library.field.endedOn')} value={typed.endedOn} onChange={field('endedOn')} />
      <LinkFields unitId={unitId} links={typed.links} onChange={field('links')} />
      {isSecret ? null : (
        <AreaField
          name="body"
          label={t('library.field.body')}
          help={t('library.field.body.help')}
          minRows={8}
          value={typed.body}
          onChange={field('body')}
        />
      )}
      <Refusal error={act.error} />
    </Form>
  )
}

interface LinkFieldsProps {
  readonly unitId: string
  readonly links: readonly TypedLink[]
  readonly onChange: (links: readonly TypedLink[]) => void
}

/** What the text does to earlier ones, found by number. */
function LinkFields({ unitId, links, onChange }: LinkFieldsProps) {
  const [kind, setKind] = useState<TextLinkKind>('replaces')
  return (
    <fieldset className="nn-library-group">
      <legend>{t('library.links')}</legend>
      <ul>
        {links.map((link) => (
          <li key={`${link.kind}${link.earlierId}`}>
            {t(`library.link.${link.kind}`)} {link.name}{' '}
            <Button variant="subtle" onClick={() => onChange(links.filter((one) => one !== link))}>
              {t('library.links.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <SelectField
        name="kind"
        label={t('library.links.kind')}
        value={kind}
        choices={choicesOf('library.link', TEXT_LINK_KINDS)}
        onChange={(next) => setKind(next ?? kind)}
      />
      <TextSearch
        unitId={unitId}
        label={t('library.links.search')}
        help={t('library.links.help')}
        onChoose={(row) =>
          onChange([
            ...links.filter(({ earlierId }) => earlierId !== row.id),
            { kind, earlierId: row.id, name: nameText(row) },
          ])
        }
      />
    </fieldset>
  )
}
