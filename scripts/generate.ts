// `npm run generate`: rebuilds what is generated from the code (`--check` only compares).
// `npm run generate -- --members N [--seed S] [--on DAY] [--year Y]`: a register of N invented people, for trying the program at size;
// with a year, a meeting in each of its months in every cell, the whole roll called, and the counters made from them.
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    members: { type: 'string' },
    seed: { type: 'string', default: '1' },
    on: { type: 'string' },
    year: { type: 'string' },
  },
})

if (values.members === undefined) {
  const { generateFiles } = await import('./generate-files.ts')
  process.exit((await generateFiles({ check: values.check })) > 0 ? 1 : 0)
} else {
  const { generateMembers } = await import('./generate-members.ts')
  process.exit(
    await generateMembers({
      members: values.members,
      seed: values.seed,
      on: values.on ?? null,
      year: values.year ?? null,
    }),
  )
}
