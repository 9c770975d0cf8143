import { describe, expect, it } from 'vitest'
import { vietnamese } from '#platform/web/i18n/words.ts'
import { transfersApi } from '../contract.ts'
import { COMMITMENT_FATES } from '../rules/settle.ts'
import { TRANSFER_ACTS } from '../rules/stages.ts'
import { FILE_KINDS, TRANSFER_CAUSES, TRANSFER_KINDS, TRANSFER_STAGES } from '../rules/transfer.ts'
import { STEP_KEYS } from './step-list.ts'

const refusals = Object.values(transfersApi).flatMap((endpoint): readonly string[] => endpoint.refusals)

describe('words of transfers', () => {
  it.each([
    ['transfers.stage', TRANSFER_STAGES],
    ['transfers.kind', TRANSFER_KINDS],
    ['transfers.cause', TRANSFER_CAUSES],
    ['transfers.act', TRANSFER_ACTS],
    ['transfers.event', [...TRANSFER_ACTS, 'request', 'registerIncoming']],
    ['transfers.step', STEP_KEYS],
    ['transfers.file', FILE_KINDS],
    ['transfers.fate', COMMITMENT_FATES],
    ['refusal', refusals],
  ] as const)('name every member of %s', (group, members) => {
    expect(members.filter((member) => !Object.hasOwn(vietnamese, `${group}.${member}`))).toEqual([])
  })
})
