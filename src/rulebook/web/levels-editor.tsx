import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { TextField } from '#platform/web/ui/fields.tsx'
import { newLevel, type TypedLevel } from './typed-frame.ts'

export interface LevelsEditorProps {
  readonly levels: readonly TypedLevel[]
  /** The level follows from a fact: each then has the figure from which it counts. */
  readonly isMeasured: boolean
  readonly onChange: (levels: readonly TypedLevel[]) => void
}

/** The levels of a criterion, best first. */
export function LevelsEditor({ levels, isMeasured, onChange }: LevelsEditorProps) {
  const set = (code: string, change: Partial<TypedLevel>) =>
    onChange(levels.map((level) => (level.code === code ? { ...level, ...change } : level)))
  return (
    <fieldset className="nn-field nn-group">
      <legend className="nn-label">{t('ruleform.levels.title')}</legend>
      <p className="nn-help">{t(isMeasured ? 'ruleform.levels.helpMeasured' : 'ruleform.levels.help')}</p>
      <ol className="nn-parts-levels">
        {levels.map((level, index) => (
          <li key={level.code}>
            <TextField
              name={null}
              label={t('ruleform.levels.points', { n: index + 1 })}
              inputMode="numeric"
              value={level.points}
              onChange={(points) => set(level.code, { points })}
            />
            {isMeasured ? (
              <TextField
                name={null}
                label={t('ruleform.levels.atLeast')}
                inputMode="numeric"
                value={level.atLeast}
                onChange={(atLeast) => set(level.code, { atLeast })}
              />
            ) : null}
            <Button
              variant="default"
              aria-label={t('ruleform.levels.removeNamed', { n: index + 1 })}
              onClick={() => onChange(levels.filter((one) => one.code !== level.code))}
            >
              {t('ruleform.levels.remove')}
            </Button>
          </li>
        ))}
      </ol>
      <Button variant="default" onClick={() => onChange([...levels, newLevel(levels)])}>
        {t('ruleform.levels.add')}
      </Button>
    </fieldset>
  )
}
