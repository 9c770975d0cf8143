/** Who may use whom. The order and the rooms are those of AGENTS.md; tests/architecture plants a violation of each rule. */
const CAPABILITIES = [
  'rulebook',
  'units',
  'members',
  'accounts',
  'papers',
  'library',
  'commitments',
  'meetings',
  'records',
  'duties',
  'vault',
  'cases',
  'oversight',
  'denunciations',
  'complaints',
  'remediation',
  'admissions',
  'transfers',
  'residence',
  'reorganisations',
  'conferences',
  'dialogues',
  'training',
  'obligations',
  'handovers',
  'checkups',
  'reports',
  'bulletins',
]

const ANY_CAPABILITY = `^src/(${CAPABILITIES.join('|')})/`
/** Tests and their builders may reach further than what they test. */
const TEST = '\\.(test|journey|builders)\\.tsx?$'
const RULES = '^src/[^/]+/rules/'
const CONTRACT = '^src/[^/]+/contract(\\.ts$|/)'
const WEB = '^src/[^/]+/web/'
const SERVER = '^src/[^/]+/server/'

const downward = CAPABILITIES.slice(0, -1).map((capability, place) => ({
  name: `only-downward-${capability}`,
  severity: 'error',
  comment: `What stands below must not know what stands above it: ${CAPABILITIES.join(' <- ')}.`,
  from: { path: `^src/${capability}/` },
  to: { path: `^src/(${CAPABILITIES.slice(place + 1).join('|')})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'Files in a circle can only be understood, tested and moved together.',
      from: { path: '^(src|bench)/' },
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'An import that leads nowhere fails at run time, perhaps only on the day it is reached.',
      from: { path: '^(src|tests|bench)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'kernel-stands-alone',
      severity: 'error',
      comment: 'The kernel is pure and under everything: no package, no Node module, nothing of ours above it.',
      from: { path: '^src/kernel/', pathNot: TEST },
      to: { pathNot: '^src/kernel/' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment:
        'A rule decides from what it is given. It has no I/O, clock or package, so it can be read and tested by itself.',
      from: { path: RULES, pathNot: TEST },
      to: { pathNot: ['^src/kernel/', '^src/platform/access/', RULES] },
    },
    {
      name: 'contract-is-shared',
      severity: 'error',
      comment:
        'Server and browser both load the contract: only Zod, the contract parts, rights, the kernel and vocabularies of rules.',
      from: { path: CONTRACT, pathNot: TEST },
      to: { pathNot: ['node_modules/zod/', '^src/platform/(contract|access)/', '^src/kernel/', RULES, CONTRACT] },
    },
    {
      name: 'rights-are-pure',
      severity: 'error',
      comment: 'The table of offices and rights is a vocabulary that rules read too.',
      from: { path: '^src/platform/access/', pathNot: TEST },
      to: { pathNot: ['^src/platform/access/', '^src/kernel/'] },
    },
    {
      name: 'platform-contract-is-shared',
      severity: 'error',
      comment: 'The contract machinery is loaded by server and browser alike.',
      from: { path: '^src/platform/contract/', pathNot: TEST },
      to: { pathNot: ['node_modules/zod/', '^src/platform/(contract|access)/', '^src/kernel/'] },
    },
    {
      name: 'server-without-web',
      severity: 'error',
      comment: 'The server runs without the browser program; they meet in the contract only.',
      from: { path: SERVER, pathNot: TEST },
      to: { path: [WEB, '/web/public\\.tsx?$'] },
    },
    {
      name: 'server-seals-nothing',
      severity: 'error',
      comment:
        'What seals and opens runs in browsers: the server must not be able to read what lies in the vault. Only the loader of the demonstration plays a browser.',
      from: { path: SERVER, pathNot: [TEST, '^src/app/server/demo/'] },
      to: { path: ['^src/vault/sealed/', 'node_modules/age-encryption/'] },
    },
    {
      name: 'web-without-server',
      severity: 'error',
      comment: 'The browser must never load server code: neither a server folder nor a public.ts, which leads to one.',
      from: { path: WEB, pathNot: TEST },
      to: { path: [SERVER, '^src/[^/]+/public\\.ts$'] },
    },
    {
      name: 'web-without-node',
      severity: 'error',
      comment: 'A Node module does not exist in a browser.',
      from: { path: WEB, pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'platform-knows-no-capability',
      severity: 'error',
      comment: 'The machinery serves every capability and therefore names none.',
      from: { path: '^src/platform/', pathNot: TEST },
      to: { path: [ANY_CAPABILITY, '^src/app/'] },
    },
    {
      name: 'nothing-uses-app',
      severity: 'error',
      comment: 'app/ puts the others together; whoever used it would know everything.',
      from: { path: '^src/', pathNot: ['^src/app/', TEST] },
      to: { path: '^src/app/' },
    },
    {
      name: 'capability-through-its-door',
      severity: 'error',
      comment:
        'What a capability offers stands in public.ts (server) or web/public.ts (browser); vocabularies of rules and contracts may be read.',
      from: { path: `^src/(${CAPABILITIES.join('|')})/`, pathNot: TEST },
      to: {
        path: ANY_CAPABILITY,
        pathNot: ['^src/$1/', '^src/[^/]+/public\\.ts$', '^src/[^/]+/web/public\\.tsx?$', RULES, CONTRACT],
      },
    },
    ...downward,
    {
      name: 'no-test-in-production',
      severity: 'error',
      comment: 'Tests, builders and their support are not part of the program.',
      from: { path: '^src/', pathNot: TEST },
      to: { path: [TEST, '^tests/'] },
    },
    {
      name: 'no-development-package-on-the-server',
      severity: 'error',
      comment:
        'The server runs from production packages only; what the browser needs is bundled and may be a development package.',
      from: { path: '^src/', pathNot: [WEB, TEST] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'loaded-when-wanted',
      severity: 'error',
      comment:
        'What is large and seldom wanted would stay in memory from the start: the server imports it in the act (decision 33).',
      from: { path: '^src/', pathNot: [WEB, TEST, '^src/papers/server/(render/|drawing/drawing-process\\.ts$)'] },
      to: {
        path: [
          'node_modules/(exceljs|nodemailer|docx|@napi-rs/image|@myriaddreamin)/',
          '^src/papers/server/render/docx\\.ts$',
          '^src/app/server/demo/load-demo\\.ts$',
        ],
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-script-in-production',
      severity: 'error',
      comment: 'Scripts and benchmarks use the program, never the other way round.',
      from: { path: '^src/' },
      to: { path: '^(scripts|bench)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^data/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
