import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { contracts } from './scripts/vite-contracts.ts'
import { words } from './scripts/vite-words.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The browser's side: from `src/app/web` to `dist/web`. In development the program answers `/api` beside it. */
export default defineConfig(({ command }) => ({
  root: at('./src/app/web'),
  cacheDir: at('./.cache/vite'),
  // The contracts are written with zod; the browser needs only their addresses and types (see no-zod.ts).
  resolve: { alias: [{ find: /^zod$/, replacement: at('./src/platform/web/call/no-zod.ts') }] },
  plugins: [
    words(at('./src/platform/web')),
    contracts(),
    react(),
    VitePWA({
      strategies: 'generateSW',
      registerType: 'prompt',
      injectRegister: false,
      includeAssets: ['icon.svg'],
      manifest: {
        name: 'Nền Nếp',
        short_name: 'Nền Nếp',
        lang: 'vi',
        start_url: '/',
        display: 'standalone',
        background_color: '#fbfaf7',
        theme_color: '#a4161a',
        icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,woff2,svg}'],
        navigateFallback: '/index.html',
        // What the server answers is never kept by the worker: it is asked for every time.
        navigateFallbackDenylist: [/^\/api\//, /^\/tin\//, /^\/to-cao/, /^\/(healthz|readyz|metrics)$/],
        cleanupOutdatedCaches: true,
        sourcemap: false,
      },
    }),
  ],
  build: {
    outDir: at('./dist/web'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // Fonts and pictures stay files of our own host; nothing is put into a `data:` address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      treeshake: {
        // Rules and contracts do nothing when they are read: of which nothing is used, nothing is loaded.
        moduleSideEffects: [{ test: /\/src\/(kernel\/|\w+\/(rules|contract)(\/|\.ts$))/, sideEffects: false }],
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': `http://127.0.0.1:${process.env['PORT'] ?? '8080'}` },
  },
  define: command === 'build' ? { 'process.env.NODE_ENV': '"production"' } : {},
}))
