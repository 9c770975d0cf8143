import { localDateAt, localTimeAt } from '#kernel/local-date.ts'
import { PAGE_WORDS as W } from './page-words.ts'
import type { PublicBulletin, PublicList, PublicSite } from './public.queries.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as text: whatever was typed is shown, never read as markup. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')

const paragraphs = (text: string): string =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('\n')

function when(at: Date): string {
  const [year, month, day] = localDateAt(at).split('-')
  return `${day}/${month}/${year}, ${localTimeAt(at)}`
}

function sheet(title: string, head: string, header: string, content: string): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="/tin/kieu.css">
<link rel="icon" href="/icon.svg">${head}
</head>
<body>
<header>${header}</header>
<main>
${content}
</main>
</body>
</html>
`
}

function page(title: string, { slug, name }: PublicSite, content: string): string {
  const feed = `\n<link rel="alternate" type="application/atom+xml" title="${escaped(name)}" href="/tin/${slug}/atom.xml">`
  return sheet(title, feed, `<a href="/tin/${slug}">${escaped(name)}</a>`, content)
}

/** For who asks in vain: nothing is told of what is not there. */
export function plainPage(words: string): string {
  return sheet(words, '', `<strong>${W.news}</strong>`, `<p>${words}</p>`)
}

const basisOf = (basis: string) => (basis === '' ? '' : ` (${W.basis}: ${escaped(basis)})`)

/** The committee's page: what is out, the newest first, and the way to what is older. */
export function listPage(site: PublicSite, { bulletins, older }: PublicList): string {
  const lines = bulletins.map(
    ({ id, title, releasedAt }) =>
      `<li><a href="/tin/${site.slug}/${id}">${escaped(title)}</a><br><small>${when(releasedAt)}</small></li>`,
  )
  const list = lines.length === 0 ? `<p>${W.none}</p>` : `<ul>\n${lines.join('\n')}\n</ul>`
  const more = older === null ? '' : `\n<p><a href="/tin/${site.slug}?truoc=${older}">${W.older}</a></p>`
  return page(site.name, site, `<h1>${W.news}</h1>\n${list}${more}`)
}

/** One bulletin, as it is read and as it is printed: the same page, its style says how it lies on paper. */
export function bulletinHtml(site: PublicSite, bulletin: PublicBulletin): string {
  const { title, body, conclusion, sourceName, authorName, releasedAt, photos, corrections } = bulletin
  const figures = photos.map(
    ({ id, caption, width, height }) =>
      `<figure><img src="/tin/${site.slug}/anh/${id}" width="${width}" height="${height}" alt="${escaped(caption)}" loading="lazy"><figcaption>${escaped(caption)}</figcaption></figure>`,
  )
  const mended = corrections.map(
    (one) => `<p><strong>${W.corrected} ${when(one.at)}:</strong> ${escaped(one.text)}${basisOf(one.basis)}</p>`,
  )
  const parts = [
    `<h1>${escaped(title)}</h1>`,
    `<p class="when">${when(releasedAt)}</p>`,
    ...(mended.length === 0 ? [] : [`<aside>${mended.join('\n')}</aside>`]),
    paragraphs(body),
    ...figures,
    paragraphs(conclusion),
    ...(authorName === '' ? [] : [`<p class="author">${escaped(authorName)}</p>`]),
    ...(sourceName === '' ? [] : [`<p class="source">${W.source}: ${escaped(sourceName)}</p>`]),
  ]
  return page(title, site, `<article>\n${parts.join('\n')}\n</article>`)
}

/** Large type, one column, nothing moves; on paper without the head line's colour. */
export const PAGE_STYLE = `:root { color-scheme: light dark; }
body { margin: 0; font: 1.125rem/1.6 system-ui, "Be Vietnam Pro", sans-serif; color: #1f1b16; background: #fbfaf7; }
header { padding: 1rem; background: #a4161a; }
header a, header strong { color: #fff; font-weight: 700; text-decoration: none; }
main { max-width: 42rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: clamp(1.4rem, 5vw, 2rem); line-height: 1.3; }
a { color: #8a1014; }
ul { padding: 0; list-style: none; }
li { padding: 0.75rem 0; border-bottom: 1px solid #ddd6c8; }
figure { margin: 1.5rem 0; }
img { max-width: 100%; height: auto; }
figcaption, .when, small { color: #50493f; }
aside { margin: 1rem 0; padding: 0.25rem 1rem; border-left: 4px solid #6a3b00; background: #fdf3dc; }
.author, .source { text-align: right; }
.author { font-weight: 700; }
@media (prefers-color-scheme: dark) {
  body { color: #f4efe6; background: #191613; }
  a { color: #ffb8b2; }
  li { border-color: #3f3931; }
  figcaption, .when, small { color: #cfc6b8; }
  aside { background: #2d2314; }
}
@page { margin: 20mm; }
@media print {
  img { max-height: 110mm; width: auto; }
  body { font: 14pt/1.4 "Times New Roman", serif; color: #000; background: #fff; }
  header { padding: 0 0 0.5rem; background: none; border-bottom: 1px solid #000; }
  header a, header strong, a { color: #000; text-decoration: none; }
  main { max-width: none; padding: 0; }
  figure { break-inside: avoid; }
}
`
