import { followDialogues } from '#dialogues/public.ts'
import { followLibrary } from '#library/public.ts'
import { moveTraining } from '#training/public.ts'

/** What capabilities that reorganisations do not know hold of units that end goes to what follows them. */
export async function followUnits(...moved: Parameters<typeof moveTraining>): Promise<void> {
  await followLibrary(...moved)
  await followDialogues(...moved)
  await moveTraining(...moved)
}
