import './units.css'
import './tree.css'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { TextField } from '#platform/web/ui/fields.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { TreePicture } from './tree-picture.tsx'
import { TreeTable } from './tree-table.tsx'

/** The tree from a unit down on a day, as a picture or a table; with a name typed, what bears it anywhere in the reach. */
export function TreeScreen() {
  const unit = useUnit()
  const today = useMe().today as LocalDate
  const [on, setOn] = useState<LocalDate | null>(today)
  const [search, setSearch] = useState('')
  const [asTable, setAsTable] = useState(false)
  const asked = useDeferredValue(search.trim())
  const day = on ?? today
  const back = (
    <Link to="/u/$unitId/unit" params={{ unitId: unit.id }}>
      {unit.name}
    </Link>
  )
  return (
    <Page title={t('units.tree')} lead={t('units.tree.lead')} back={back}>
      <div className="nn-unit-filters nn-no-print">
        <TextField
          name={null}
          label={t('units.tree.search')}
          help={t('units.tree.searchHelp')}
          value={search}
          onChange={setSearch}
        />
        <DayField name={null} label={t('units.tree.on')} value={on} onChange={setOn} />
      </div>
      {asked === '' ? <Switch asTable={asTable} onChange={setAsTable} /> : null}
      {asTable || asked !== '' ? (
        <TreeTable under={unit.id} on={day} search={asked} />
      ) : (
        <TreePicture key={unit.id} rootId={unit.id} on={day} setOn={setOn} />
      )}
    </Page>
  )
}

interface SwitchProps {
  readonly asTable: boolean
  readonly onChange: (asTable: boolean) => void
}

function Switch({ asTable, onChange }: SwitchProps) {
  return (
    <fieldset className="nn-tree-switch nn-no-print">
      <legend>{t('units.tree.shownAs')}</legend>
      <Button variant="default" aria-pressed={!asTable} onClick={() => onChange(false)}>
        {t('units.tree.picture')}
      </Button>
      <Button variant="default" aria-pressed={asTable} onClick={() => onChange(true)}>
        {t('units.tree.table')}
      </Button>
    </fieldset>
  )
}
