import './papers.css'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { CallFailed, toFailure } from '#platform/web/call/call-failed.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Failure } from '#platform/web/ui/failure.tsx'
import { Icon } from '#platform/web/ui/icon.tsx'
import { Loading } from '#platform/web/ui/loading.tsx'
import type { PaperViewModel } from '../contract/paper-view.ts'
import type { FactPath } from './reading/fact-runs.tsx'
import { PaperReading } from './reading/paper-reading.tsx'
import { useWideScreen } from './reading/use-wide-screen.ts'

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
  /** The paper to read on the screen, where what came from the record is marked; it then stands first, the pages one click away. */
  readonly paper?: PaperViewModel | null
  /** Where a marked fact is opened. */
  readonly factPath?: FactPath | null
}

/** A paper to read and as its real pages, with Word beside it. A phone shows no pages inside a page: there it is read, and the files handed out. */
export function PaperView({ title, pdfHref, wordHref, version, text, paper, factPath = null }: PaperViewProps) {
  // Wide enough for a page beside the navigation, and a browser that shows PDF pages at all.
  const showsPages = useWideScreen() && navigator.pdfViewerEnabled
  const [hasPages, setPages] = useState(false)
  const isRead = paper !== undefined
  return (
    <section className="nn-paper" aria-label={title}>
      <div className="nn-paper-files nn-no-print">
        <a className="nn-paper-file" href={pdfHref} download>
          <Icon name="print" /> {t('papers.view.pdf')}
        </a>
        <a className="nn-paper-file" href={wordHref} download>
          <Icon name="edit" /> {t('papers.view.word')}
        </a>
        {isRead && showsPages ? (
          <Button variant="subtle" onClick={() => setPages(!hasPages)}>
            {t(hasPages ? 'papers.view.read' : 'papers.view.showPages')}
          </Button>
        ) : null}
      </div>
      {showsPages && (hasPages || !isRead) ? (
        <Pages title={title} href={pdfHref} version={version} />
      ) : isRead ? (
        <Reading paper={paper} factPath={factPath} />
      ) : null}
      {text === null || isRead ? null : <PaperText lines={text} />}
    </section>
  )
}

function Reading({ paper, factPath }: { readonly paper: PaperViewModel | null; readonly factPath: FactPath | null }) {
  return paper === null ? <Loading shape="page" /> : <PaperReading paper={paper} factPath={factPath} />
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
