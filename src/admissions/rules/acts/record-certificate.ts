import { ok, type Result } from '#kernel/result.ts'
import type { StepContext } from '../context.ts'
import type { CertificateFacts } from '../facts.ts'
import { type CertificateRefusal, checkCertificate } from './checks.ts'

/** The certificate of the awareness class; one already past its months is of no use. Source: HD 06-HD/TW point 5.4. */
export function decideCertificate(
  facts: CertificateFacts,
  { today, rules }: StepContext,
): Result<CertificateFacts, CertificateRefusal> {
  const checked = checkCertificate({ steps: [facts] }, today, rules)
  return checked.ok ? ok(facts) : checked
}
