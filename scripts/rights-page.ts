import { OFFICES, type Office, type Permission, RIGHTS } from '#platform/access/rights.ts'
import type { Endpoint } from '#platform/contract/endpoint.ts'
import { expectedHere, roleFor, rolesAllowed } from '#tests/architecture/access-expected.ts'
import { SAMPLES, type Sample } from '#tests/architecture/access-samples.ts'

const NONE = '·'

/** The page of rights: every endpoint and every office, made from the endpoints served, the table of rights and the stage table. */
export function rightsPage(endpoints: readonly Endpoint[]): string {
  const head = ['Endpoint', 'Whose', ...OFFICES.map((office) => `\`${office}\``)]
  const rows = endpoints
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
    .map((endpoint) => [
      `\`${endpoint.name}\``,
      whoseOf(endpoint),
      ...OFFICES.map((office) => cellOf(endpoint, office)),
    ])
  return [INTRODUCTION, line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n')
}

const INTRODUCTION = `# Who may call what

Made by \`npm run generate\` from the endpoints served, \`src/platform/access/rights.ts\` and the stage table of meetings; a test compares,
and \`tests/architecture/access.db.test.ts\` asks the real server every line of it: signed out, as each office inside, as each office
of another tree.

\`unit\`: in the unit of the term. \`below\`: there and in all units below. On a meeting: the role the office gives there. \`own\`: only the
caller's own. \`${NONE}\`: refused. What lies outside the reach looks absent. Columns are offices held alone; rights of several add up.
`

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function sampleOf({ name }: Endpoint): Sample {
  const sample = SAMPLES[name]
  if (!sample) throw new Error(`${name} has no sample in tests/architecture/access-samples.ts`)
  return sample
}

function whoseOf(endpoint: Endpoint): string {
  const sample = sampleOf(endpoint)
  switch (sample.about) {
    case 'anyone':
      return 'anyone, signed in or not'
    case 'own':
      return "the caller's own"
    case 'commitment':
      return endpoint.act
        ? 'who decides on it by `commitment.decide`; its owner where he reports'
        : 'its owner; who decides on it; who reads it'
    case 'meeting':
      return endpoint.act || sample.by
        ? `${rolesAllowed(endpoint, sample).join(', ')} of the meeting (officer by \`${sample.officerBy}\`)`
        : sample.notPlainMembers
          ? 'who runs the meeting, grades it or reads it'
          : 'who takes part in the meeting, runs it, grades it or reads it'
    default:
      return `\`${endpoint.access}\``
  }
}

function cellOf(endpoint: Endpoint, office: Office): string {
  const sample = sampleOf(endpoint)
  if (sample.about === 'anyone') return 'anyone'
  if (sample.about === 'own') return 'own'
  if (sample.about === 'meeting' && (endpoint.act || sample.by)) return roleFor(endpoint, sample, office) ?? NONE
  if (sample.about === 'meeting') return expectedHere(endpoint, sample, office) === 'in' ? 'yes' : NONE
  if (sample.about === 'commitment') {
    return (endpoint.act ? undefined : reach(office, 'commitment.read')) ?? reach(office, 'commitment.decide') ?? NONE
  }
  return reach(office, endpoint.access as Permission) ?? NONE
}

function reach(office: Office, permission: Permission): string | undefined {
  const found = RIGHTS[office][permission]
  return found === 'subtree' ? 'below' : found
}
