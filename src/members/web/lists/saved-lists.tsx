import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#platform/web/call/call.ts'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { MarkedPart } from '#platform/web/ui/marks.tsx'
import { type ListQuery, listsApi } from '../../contract/lists.ts'

export interface SavedListsProps {
  readonly filter: ListQuery
  /** The name of the list in sight; empty where it has none. */
  readonly name: string
  readonly onOpen: (filter: ListQuery, name: string) => void
}

/** The person's own lists of this unit: open one, keep the one in sight under a name, forget one. */
export function SavedLists({ filter, name, onOpen }: SavedListsProps) {
  const params = { unitId: useUnit().id }
  const client = useQueryClient()
  const [typed, setTyped] = useState(name)
  const saved = useQuery(question(listsApi.saved, { params }))
  const refresh = () => client.invalidateQueries({ queryKey: [listsApi.saved.name] })
  const save = useMutation({
    mutationFn: () => call(listsApi.save, { params, body: { name: typed, filter } }),
    onSuccess: () => {
      onOpen(filter, typed.trim())
      return refresh()
    },
  })
  const forget = useMutation({
    mutationFn: (listId: string) => call(listsApi.forget, { params: { ...params, listId } }),
    onSuccess: () => {
      onOpen({}, '')
      setTyped('')
      return refresh()
    },
  })
  return (
    <Answer query={saved} shape="line">
      {({ lists }) => {
        const open = lists.find((list) => list.name === name) ?? null
        return (
          <MarkedPart className="nn-no-print">
            <div className="nn-members-filters">
              {lists.length === 0 ? null : (
                <SelectField
                  name={null}
                  label={t('lists.saved')}
                  empty={t('lists.savedNone')}
                  value={open?.id ?? null}
                  choices={lists.map((list) => ({ value: list.id, label: list.name }))}
                  onChange={(id) => {
                    const list = lists.find((one) => one.id === id)
                    setTyped(list?.name ?? '')
                    onOpen((list?.filter ?? {}) as ListQuery, list?.name ?? '')
                  }}
                />
              )}
              <TextField name="name" label={t('lists.saveName')} value={typed} onChange={setTyped} />
              <div className="nn-form-actions">
                <Button
                  variant="default"
                  disabled={typed.trim() === ''}
                  loading={save.isPending}
                  onClick={() => save.mutate()}
                >
                  {t('lists.save')}
                </Button>
                {open === null ? null : (
                  <Button variant="subtle" loading={forget.isPending} onClick={() => forget.mutate(open.id)}>
                    {t('lists.forget', { name: open.name })}
                  </Button>
                )}
              </div>
            </div>
            <Refusal error={save.error ?? forget.error} />
          </MarkedPart>
        )
      }}
    </Answer>
  )
}
