import './library.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { type LibraryPage, libraryApi } from '../contract.ts'
import { sentText, TextForm, typedText } from './text-form.tsx'
import { nameText } from './words.ts'

/** A text enters the library of the unit. */
export function KeepTextScreen() {
  const unitId = useUnit().id
  const navigate = useNavigate()
  const keep = useAct(libraryApi.keep, { onDone: ({ id }) => void navigate({ to: `/u/${unitId}/library/${id}` }) })
  return (
    <Page
      title={t('library.keep')}
      lead={t('library.keep.lead')}
      back={<Link to={`/u/${unitId}/library`}>{t('library.back')}</Link>}
    >
      <TextForm
        draft={`library.new.${unitId}`}
        initial={typedText(null)}
        unitId={unitId}
        label={t('library.keep.do')}
        act={keep}
        onSend={(typed, onSent) => keep.mutate({ params: { unitId }, body: sentText(typed) }, { onSuccess: onSent })}
      />
    </Page>
  )
}

/** What was entered of a text is mended; its file stays. */
export function CorrectTextScreen() {
  const unitId = useUnit().id
  const { textId } = useParams({ strict: false }) as { textId: string }
  const found = useQuery(question(libraryApi.show, { params: { unitId, textId } }))
  return <Answer query={found}>{(text) => <Correct text={text} unitId={unitId} />}</Answer>
}

function Correct({ text, unitId }: { readonly text: LibraryPage; readonly unitId: string }) {
  const navigate = useNavigate()
  const place = `/u/${unitId}/library/${text.id}`
  const correct = useAct(libraryApi.correct, { onDone: () => void navigate({ to: place }) })
  const params = { unitId, textId: text.id }
  return (
    <Page title={t('library.correct')} lead={nameText(text)} back={<Link to={place}>{nameText(text)}</Link>}>
      <TextForm
        draft={`library.${text.id}.${text.version}`}
        initial={typedText(text)}
        unitId={unitId}
        label={t('library.correct.do')}
        act={correct}
        onSend={(typed, onSent) =>
          correct.mutate({ params, body: { ...sentText(typed), basedOn: text.version } }, { onSuccess: onSent })
        }
      />
    </Page>
  )
}
