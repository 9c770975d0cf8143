import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CallFailed } from '#platform/web/call/call-failed.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { recordProofsApi } from '../contract/proofs.ts'
import type { RecordFile } from '../contract/shapes.ts'
import { recordsApi } from '../contract.ts'
import type { FieldPlace } from '../rules/record-sections.ts'
import { problemOf } from './field-input.tsx'
import { NO_PROOF, type Proof } from './proof-field.tsx'
import { carriedOver, type Edited, keyOf, movedPlaces, type Typed, typedFrom, wantedFrom } from './wanted.ts'

export interface Edit {
  readonly file: RecordFile
  readonly isOwn: boolean
  readonly edited: Edited
  readonly onClose: () => void
}

/** Recorded at once by who may change all, or where only facts of the register are edited by who keeps it; asked for otherwise. */
export function isDirectFor({ may }: RecordFile, { places }: Edited): boolean {
  return may.change || (may.correctFacts && places.every(({ section }) => section === 'facts'))
}

/** What is typed into a form of correction, and how it is sent. */
export function useEdit({ file, isOwn, edited, onClose }: Edit) {
  const [typed, setTyped] = useState<Typed>(() => typedFrom(file, edited))
  // The file as the form was opened with: read again behind it, it must not pass for what was seen.
  const [opened, setOpened] = useState(file)
  const [moved, setMoved] = useState<readonly FieldPlace[]>([])
  const [reason, setReason] = useState('')
  const [evidence, setEvidence] = useState('')
  const [proof, setProof] = useState<Proof>(NO_PROOF)
  const [isTried, setTried] = useState(false)
  const correct = useAct(recordsApi.correct, { onDone: onClose })
  const correctFacts = useAct(recordsApi.correctFacts, { onDone: onClose })
  const asking = useAsking({ file, isOwn, onClose })
  const isDirect = isDirectFor(file, edited)
  const direct = file.may.change ? correct : correctFacts
  const send = () => {
    setTried(true)
    const isWrong = edited.removes ? false : edited.places.some((place) => problemOf(place, typed[keyOf(place)] ?? ''))
    if (isWrong || reason.trim() === '' || (isDirect && evidence.trim() === '')) return
    // What the form was opened with goes along: what moved since is not overwritten unseen.
    const body = { lines: wantedFrom(opened, edited, typed), reason }
    if (isDirect) direct.mutate({ params: { personId: file.personId }, body: { ...body, evidence } })
    else asking.send(body, proof)
  }
  const act = isDirect ? direct : asking.actFor(proof)
  const isBehind = useReadAgain(act.error)
  useEffect(() => {
    if (!isBehind || file === opened) return
    setMoved(movedPlaces(opened, file, edited))
    setTyped((before) => carriedOver(before, opened, file, edited))
    setOpened(file)
  }, [isBehind, file, opened, edited])
  return { moved, typed, setTyped, reason, setReason, evidence, setEvidence, proof, setProof, isTried, send, act }
}

/** Somebody changed it meanwhile: the file is read again, so that what stands there now is in sight. */
function useReadAgain(error: CallFailed | null): boolean {
  const client = useQueryClient()
  const isBehind = error?.kind === 'refused' && error.code === 'changed_meanwhile'
  useEffect(() => {
    if (isBehind) void client.invalidateQueries()
  }, [isBehind, client])
  return isBehind
}

interface Proposal {
  readonly lines: ReturnType<typeof wantedFrom>
  readonly reason: string
}

/** The four ways to ask: about oneself or for a member, with a scan that proves it or without. */
function useAsking({ file, isOwn, onClose }: Pick<Edit, 'file' | 'isOwn' | 'onClose'>) {
  const propose = useAct(recordsApi.propose, { onDone: onClose })
  const proposeMine = useAct(recordsApi.proposeMine, { onDone: onClose })
  const proven = useAct(recordProofsApi.proposeProven, { onDone: onClose })
  const mineProven = useAct(recordProofsApi.proposeMineProven, { onDone: onClose })
  const params = { personId: file.personId }
  const send = (body: Proposal, { file: scan, saidNotSecret }: Proof) => {
    if (scan === null) return isOwn ? proposeMine.mutate({ body }) : propose.mutate({ params, body })
    const whole = { ...body, saidNotSecret }
    return isOwn ? mineProven.mutate({ body: whole, file: scan }) : proven.mutate({ params, body: whole, file: scan })
  }
  const actFor = ({ file: scan }: Proof) =>
    scan === null ? (isOwn ? proposeMine : propose) : isOwn ? mineProven : proven
  return { send, actFor }
}
