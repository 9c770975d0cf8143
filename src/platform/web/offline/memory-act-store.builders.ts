import type { ActStore, WaitingAct } from './waiting-act.ts'

/** A store with the same promises as the browser's, for tests: it outlives the "tabs" that use it. */
export function memoryActStore(): ActStore & { readonly all: () => readonly WaitingAct[] } {
  let acts: WaitingAct[] = []
  let next = 1
  return {
    all: () => acts,
    async append(act) {
      if (acts.some((kept) => kept.key === act.key)) return
      acts = [...acts, { ...act, order: next, refusal: null }]
      next += 1
    },
    async list(personId) {
      return acts.filter((act) => act.personId === personId).sort((left, right) => left.order - right.order)
    },
    async remove(key) {
      acts = acts.filter((act) => act.key !== key)
    },
    async refuse(key, refusal) {
      acts = acts.map((act) => (act.key === key ? { ...act, refusal } : act))
    },
    async replace(key, mended) {
      acts = acts.map((act) => (act.key === key && act.refusal !== null ? { ...act, ...mended, refusal: null } : act))
    },
  }
}
