import { useState } from 'react'
import { hrefOf } from '#platform/web/call/request.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form, TextField } from '#platform/web/ui/fields.tsx'
import { FileField } from '#platform/web/ui/file-field.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { type BulletinPage, bulletinsApi, PHOTO_MAX_BYTES } from '../contract.ts'

interface PartProps {
  readonly page: BulletinPage
}

const KINDS = ['.jpg', '.jpeg', '.png']

/** Photographs with their captions, and one more. */
export function PhotosPart({ page, mayChange }: PartProps & { readonly mayChange: boolean }) {
  const remove = useAct(bulletinsApi.removePhoto)
  const mayAdd = mayChange && page.can.includes('add_photo')
  if (page.photos.length === 0 && !mayAdd) return null
  return (
    <Section title={t('bulletins.photos')}>
      {page.photos.map(({ id, caption, width, height }) => (
        <figure key={id} className="bulletins-photo">
          <img
            src={hrefOf(bulletinsApi.photo, { params: { id: page.id, photoId: id } })}
            width={width}
            height={height}
            alt={caption}
          />
          <figcaption>{caption}</figcaption>
          {mayAdd ? (
            <Button variant="default" onClick={() => remove.mutate({ params: { id: page.id, photoId: id }, body: {} })}>
              {t('bulletins.removePhoto', { caption })}
            </Button>
          ) : null}
        </figure>
      ))}
      <Refusal error={remove.error} />
      {mayAdd ? <AddForm id={page.id} /> : null}
    </Section>
  )
}

function AddForm({ id }: { readonly id: string }) {
  const [file, setFile] = useState<File | null>(null)
  const [caption, setCaption] = useState('')
  const add = useAct(bulletinsApi.addPhoto, {
    onDone: () => {
      setFile(null)
      setCaption('')
    },
  })
  const send = () => {
    if (file !== null) add.mutate({ params: { id }, body: { caption }, file })
  }
  return (
    <Form
      onSubmit={send}
      actions={
        <Button
          type="submit"
          variant="default"
          disabled={file === null || caption.trim() === ''}
          loading={add.isPending}
        >
          {t('bulletins.addPhoto')}
        </Button>
      }
    >
      <FileField
        name={null}
        label={t('bulletins.photo')}
        help={t('bulletins.photo.help')}
        value={file}
        onChange={setFile}
        kinds={KINDS}
        maxBytes={PHOTO_MAX_BYTES}
      />
      <TextField name="caption" label={t('bulletins.caption')} required value={caption} onChange={setCaption} />
      <Refusal error={add.error} />
    </Form>
  )
}
