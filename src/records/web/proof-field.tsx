import { t } from '#platform/web/i18n/translate.ts'
import { CheckField } from '#platform/web/ui/fields.tsx'
import { FileField } from '#platform/web/ui/file-field.tsx'
import { RECORD_PROOF_MAX_BYTES } from '../contract/proofs.ts'

export const SCAN_KINDS = ['.pdf', '.jpg', '.jpeg', '.png']

/** The paper that proves what is asked, where one is at hand. */
export interface Proof {
  readonly file: File | null
  readonly saidNotSecret: boolean
}

export const NO_PROOF: Proof = { file: null, saidNotSecret: false }

interface FieldProps {
  readonly proof: Proof
  readonly onChange: (proof: Proof) => void
}

export function ProofField({ proof, onChange }: FieldProps) {
  return (
    <>
      <FileField
        name={null}
        label={t('records.edit.proof')}
        help={t('records.edit.proofHelp')}
        value={proof.file}
        onChange={(file) => onChange({ ...proof, file })}
        kinds={SCAN_KINDS}
        maxBytes={RECORD_PROOF_MAX_BYTES}
      />
      {proof.file === null ? null : (
        <CheckField
          name="saidNotSecret"
          label={t('scans.open')}
          required
          value={proof.saidNotSecret}
          onChange={(saidNotSecret) => onChange({ ...proof, saidNotSecret })}
        />
      )}
    </>
  )
}
