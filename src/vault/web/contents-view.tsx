import { useEffect, useState } from 'react'
import { t } from '#platform/web/i18n/translate.ts'
import type { Contents } from '../sealed/contents.ts'

/** What was sealed, in the clear, on this screen alone: gone with it. */
export function ContentsView({ contents }: { readonly contents: Contents }) {
  return (
    <section className="nn-vault-open" aria-label={t('vault.contents')}>
      <p className="nn-vault-words">{contents.words}</p>
      <ul>
        {contents.files.map((file) => (
          <li key={file.name}>
            <FileLink name={file.name} bytes={file.bytes} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function FileLink({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    // Never shown in the page: what a stranger sent is only handed on as a file.
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes])
  return (
    <a href={address} download={name}>
      {name}
    </a>
  )
}
