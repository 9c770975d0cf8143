import './papers.css'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { CallFailed, toFailure } from '#platform/web/call/call-failed.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Failure } from '#platform/web/ui/failure.tsx'
import { Icon } from '#platform/web/ui/icon.tsx'
import { Loading } from '#platform/web/ui/loading.tsx'

export interface PaperViewProps {
  /** Names the paper for those who hear the page. */
  readonly title: string
  /** Addresses that download the two forms (`hrefOf`). */
  readonly pdfHref: string
  readonly wordHref: string
  /** Changes when the paper does: a draft is set anew. */
  readonly version: string
  /** The paper line by line, for reading without the pages; null leaves it out. */
  readonly text: readonly string[] | null
}

/** A paper as its real pages, with Word beside it. A phone shows no pages inside a page: there the files and the text stand alone. */
export function PaperView({ title, pdfHref, wordHref, version, text }: PaperViewProps) {
  return (
    <section className="nn-paper" aria-label={title}>
      <div className="nn-paper-files nn-no-print">
        <a className="nn-paper-file" href={pdfHref} download>
          <Icon name="print" /> {t('papers.view.pdf')}
        </a>
        <a className="nn-paper-file" href={wordHref} download>
          <Icon name="edit" /> {t('papers.view.word')}
        </a>
      </div>
      {useWideScreen() ? <Pages title={title} href={pdfHref} version={version} /> : null}
      {text === null ? null : <PaperText lines={text} />}
    </section>
  )
}

function Pages({ title, href, version }: { readonly title: string; readonly href: string; readonly version: string }) {
  const file = useQuery({ queryKey: ['paper-file', href, version], queryFn: ({ signal }) => readFile(href, signal) })
  const address = useObjectUrl(file.data)
  if (file.error !== null)
    return (
      <>
        <Failure error={file.error} retry={() => void file.refetch()} />
        <p>{t('papers.view.failedHelp')}</p>
      </>
    )
  if (address === undefined) return <Loading shape="page" />
  return (
    <iframe
      className="nn-paper-pages"
      title={t('papers.view.pages', { title })}
      src={`${address}#view=FitH&navpanes=0`}
    />
  )
}

/** Read as bytes and shown from memory: the address itself hands the file out as a download. */
async function readFile(href: string, signal: AbortSignal): Promise<Blob> {
  const response = await fetch(href, { signal, credentials: 'same-origin' }).catch((error: unknown) => {
    if (signal.aborted) throw error
    throw new CallFailed('offline', 'offline')
  })
  if (!response.ok) throw toFailure(response.status, await response.json().catch(() => undefined))
  return await response.blob()
}

function useObjectUrl(blob: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (blob === undefined) return
    const made = URL.createObjectURL(blob)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return address
}

/** Wide enough for a page beside the navigation, and a browser that shows PDF pages at all. */
function useWideScreen(): boolean {
  const [wide, setWide] = useState(() => matchMedia('(min-width: 48em)').matches)
  useEffect(() => {
    const watched = matchMedia('(min-width: 48em)')
    const follow = () => setWide(watched.matches)
    watched.addEventListener('change', follow)
    return () => watched.removeEventListener('change', follow)
  }, [])
  return wide && navigator.pdfViewerEnabled
}

function PaperText({ lines }: { readonly lines: readonly string[] }) {
  const paragraphs = lines.map((text, place) => ({ place, text: text.replaceAll('\t', ' · ') }))
  return (
    <details className="nn-paper-text">
      <summary>{t('papers.view.text')}</summary>
      {paragraphs.map(({ place, text }) => (
        <p key={place}>{text}</p>
      ))}
    </details>
  )
}
