import { Link } from '@tanstack/react-router'
import { t } from '#platform/web/i18n/translate.ts'
import { useMay, useUnit } from '#platform/web/shell/me.tsx'

const DOORS = ['classes', 'coverage', 'contests', 'questions'] as const
const PATHS = {
  classes: 'training',
  coverage: 'training-coverage',
  contests: 'training-contests',
  questions: 'training-questions',
} as const

/** The pages of this job beside each other. */
export function TrainingDoors({ here }: { readonly here: (typeof DOORS)[number] }) {
  const unitId = useUnit().id
  const mayManage = useMay('training.manage')
  const others = DOORS.filter((door) => door !== here && (door !== 'questions' || mayManage))
  return (
    <p className="nn-doors nn-no-print">
      {others.map((door) => (
        <Link key={door} to={`/u/${unitId}/${PATHS[door]}`}>
          {t(`training.door.${door}`)}
        </Link>
      ))}
    </p>
  )
}
