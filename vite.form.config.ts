import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { contracts } from './scripts/vite-contracts.ts'
import { words } from './scripts/vite-words.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What does something when it is loaded; all else of which nothing is used is left out, so that the page stays light. */
const DOES_SOMETHING = /\.css$|virtual:words|\/form\/main\.ts$|\.html$/

/** The open page for letters of denunciation: a build of its own, which shares no file with the program's pages. From here to `dist/form`. */
export default defineConfig({
  root: at('./src/denunciations/web/form'),
  base: '/to-cao/',
  cacheDir: at('./.cache/vite-form'),
  publicDir: false,
  resolve: { alias: [{ find: /^zod$/, replacement: at('./src/platform/web/call/no-zod.ts') }] },
  plugins: [words(at('./src/platform/web')), contracts()],
  build: {
    outDir: at('./dist/form'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { treeshake: { moduleSideEffects: (id: string) => DOES_SOMETHING.test(id) } },
  },
  define: { 'process.env.NODE_ENV': '"production"' },
})
