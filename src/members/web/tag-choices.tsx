import { wordOf } from '#platform/web/i18n/translate.ts'
import { CheckField } from '#platform/web/ui/fields.tsx'
import { MEMBER_TAGS, type MemberTag } from '../rules/tags.ts'

export interface TagChoicesProps {
  readonly legend: string
  readonly tags: readonly MemberTag[]
  readonly onChange: (tags: readonly MemberTag[]) => void
}

/** All groups with a box each: they overlap, so any number can be ticked. */
export function TagChoices({ legend, tags, onChange }: TagChoicesProps) {
  const toggle = (tag: MemberTag, on: boolean) =>
    onChange(MEMBER_TAGS.filter((one) => (one === tag ? on : tags.includes(one))))
  return (
    <fieldset className="nn-tags">
      <legend className="nn-label">{legend}</legend>
      <div className="nn-tag-choices">
        {MEMBER_TAGS.map((tag) => (
          <CheckField
            name={null}
            key={tag}
            label={wordOf('members.tag', tag)}
            value={tags.includes(tag)}
            onChange={(on) => toggle(tag, on)}
          />
        ))}
      </div>
    </fieldset>
  )
}
