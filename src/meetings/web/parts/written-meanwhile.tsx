import { Button } from '#platform/web/ui/button.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'

interface WrittenMeanwhileProps {
  readonly theirs: string
  readonly words: { readonly title: string; readonly theirs: string; readonly mine: string }
  readonly onTheirs: () => void
  readonly onMine: () => void
}

/** What another officer wrote while one was writing, and whose shall stand. */
export function WrittenMeanwhile({ theirs, words, onTheirs, onMine }: WrittenMeanwhileProps) {
  return (
    <Notice
      tone="due"
      title={words.title}
      urgent
      action={
        <div className="nn-form-actions">
          <Button onClick={onTheirs}>{words.theirs}</Button>
          <Button variant="default" onClick={onMine}>
            {words.mine}
          </Button>
        </div>
      }
    >
      <p className="nn-text">{theirs}</p>
    </Notice>
  )
}
