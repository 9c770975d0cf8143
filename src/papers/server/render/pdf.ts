import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { LocalDate } from '#kernel/local-date.ts'
import { type Dossier, dossierForm } from '#papers/rules/dossier.ts'
import type { PaperModel } from '#papers/rules/paper-model.ts'
import { printForm } from '#papers/rules/print-form.ts'
import type { PaperLayout } from '#rulebook/rules/rule.ts'

const FONT_FILES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']
/** Intermediate results of the paper before may be kept; without eviction the compiler would keep those of all. */
const KEPT_PAPERS = 1
/** Stamp of a paper whose day is still open; a fixed one, so that the same facts give the same file. */
const UNDATED = '2000-01-01'

/**
 * The paper as PDF/A-2b, byte for byte the same for the same model and layout. The compiler keeps about twice the text of every paper
 * for as long as its process lives (measured with 0.6.0: 0.08 MB for minutes of four pages): the server asks the process that draws.
 */
export async function renderPdf(model: PaperModel, layout: PaperLayout): Promise<Buffer> {
  const form = printForm(model, layout)
  return await typeset('paper', form, form.on)
}

/** Every paper of a dossier in one file, numbered through, behind its index. */
export async function renderDossier(dossier: Dossier, layout: PaperLayout): Promise<Buffer> {
  return await typeset('dossier', dossierForm(dossier, layout), dossier.on)
}

async function typeset(template: 'paper' | 'dossier', form: object, on: LocalDate | null): Promise<Buffer> {
  const { compiler, templates } = await typesetter()
  const stamp = Date.parse(`${on ?? UNDATED}T00:00:00Z`) / 1000
  const document = { mainFileContent: templates[template], inputs: { form: JSON.stringify(form) } }
  try {
    return compiler.pdf(document, { pdfStandard: 'a-2b', creationTimestamp: stamp })
  } finally {
    compiler.evictCache(KEPT_PAPERS)
  }
}

interface Typesetter {
  readonly compiler: NodeCompiler
  readonly templates: Readonly<Record<'paper' | 'dossier', string>>
}

let made: Promise<Typesetter> | undefined

/** One compiler a process, made for the first paper: it holds the fonts and stays warm. */
function typesetter(): Promise<Typesetter> {
  made ??= makeTypesetter()
  return made
}

/** Loaded when it is first needed: its native part is heavy, and most processes and threads that know papers set none. */
async function makeTypesetter(): Promise<Typesetter> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const read = (name: string) => readFileSync(new URL(`./${name}.typ`, import.meta.url), 'utf8')
  const parts = read('parts')
  return {
    compiler: NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts() }] }),
    // What both set is written once and put before each.
    templates: { paper: `${parts}\n${read('paper')}`, dossier: `${parts}\n${read('dossier')}` },
  }
}

function fonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url)
  return FONT_FILES.map((each) => readFileSync(resolve(`@expo-google-fonts/tinos/${each}/Tinos_${each}.ttf`)))
}
