import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Feed } from 'feed'
import { BoundedMap } from '#platform/server/bounded-map.ts'
import type { BulletinDeps } from './bulletins.deps.ts'
import { PAGE_WORDS as W } from './page-words.ts'
import { bulletinHtml, escaped, listPage, PAGE_STYLE, plainPage } from './public.html.ts'
import {
  findOpenSite,
  findPublicPhoto,
  findReleased,
  listReleased,
  type PublicBulletin,
  type PublicSite,
} from './public.queries.ts'

/** Nothing but our own pictures and style: no script, no form, no frame. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'public, max-age=300',
} as const

const A_MINUTE = 60_000
const ASKED_A_MINUTE = 120
const ADDRESSES_KEPT = 10_000

/** So many requests an address and a minute, in this process: the pages are light, and meant for reading. */
function makeLimit(now: () => number) {
  const counts = new BoundedMap<string, { readonly from: number; readonly count: number }>(ADDRESSES_KEPT)
  return (address: string): boolean => {
    const at = now()
    const before = counts.get(address)
    const isSame = before !== undefined && at - before.from < A_MINUTE
    const next = isSame ? { from: before.from, count: before.count + 1 } : { from: at, count: 1 }
    counts.set(address, next)
    return next.count <= ASKED_A_MINUTE
  }
}

interface Params {
  readonly slug: string
  readonly id: string
  /** The bulletin behind which a list goes on. */
  readonly before: string | null
}
type Answer = (site: PublicSite, params: Params, reply: FastifyReply) => Promise<FastifyReply | undefined>

const HTML = 'text/html; charset=utf-8'

function plain(reply: FastifyReply, words: string): FastifyReply {
  return reply
    .headers({ ...HEADERS, 'cache-control': 'no-store' })
    .type(HTML)
    .send(plainPage(words))
}

/** What anyone may read: a committee's page, its bulletins, its feed. Where the page is off nothing is there. */
export function publicPages(app: FastifyInstance, deps: BulletinDeps): void {
  const { db, files, clock, publicUrl } = deps
  const isWithin = makeLimit(() => clock.now().getTime())
  const serveOpen = (path: string, answer: Answer) =>
    app.get(path, async (request: FastifyRequest, reply) => {
      if (!isWithin(request.ip)) return plain(reply.code(429), W.later)
      const before = (request.query as Readonly<Record<string, unknown>>)['truoc']
      const params = {
        ...(request.params as Omit<Params, 'before'>),
        before: typeof before === 'string' ? before : null,
      }
      const site = await findOpenSite(db, params.slug)
      const answered = site && (await answer(site, params, reply.headers(HEADERS)))
      return answered ?? plain(reply.code(404), W.absent)
    })

  app.get('/tin/kieu.css', (_request, reply) => reply.headers(HEADERS).type('text/css; charset=utf-8').send(PAGE_STYLE))
  serveOpen('/tin/:slug', async (site, { before }, reply) =>
    reply.type(HTML).send(listPage(site, await listReleased(db, site, before))),
  )
  serveOpen('/tin/:slug/atom.xml', async (site, _params, reply) =>
    reply
      .type('application/atom+xml; charset=utf-8')
      .send(feedOf(publicUrl, site, (await listReleased(db, site)).bulletins)),
  )
  serveOpen('/tin/:slug/:id', async (site, { id }, reply) => {
    const bulletin = await findReleased(db, site, id)
    return bulletin && reply.type(HTML).send(bulletinHtml(site, bulletin))
  })
  serveOpen('/tin/:slug/anh/:id', async (site, { id }, reply) => {
    const sha256 = await findPublicPhoto(db, site, id)
    const body = sha256 === undefined ? undefined : await files.get(sha256)
    return body && reply.type('image/jpeg').header('cache-control', 'public, max-age=86400').send(body)
  })
}

function feedOf(publicUrl: string, site: PublicSite, bulletins: readonly PublicBulletin[]): string {
  const home = `${publicUrl}/tin/${site.slug}`
  const changedAt = bulletins.map(({ releasedAt, corrections }) => corrections.at(-1)?.at ?? releasedAt)
  const newest = changedAt.reduce((one, other) => (one > other ? one : other), new Date(0))
  const feed = new Feed({
    ...{ id: home, title: site.name, link: home, language: 'vi', generator: false, copyright: site.name },
    ...{ updated: newest, feedLinks: { atom: `${home}/atom.xml` } },
  })
  for (const { id, title, body, releasedAt, authorName, corrections } of bulletins) {
    feed.addItem({
      ...{ title: escaped(title), id: `${home}/${id}`, link: `${home}/${id}`, published: releasedAt },
      date: corrections.at(-1)?.at ?? releasedAt,
      description: escaped(
        [...corrections.map(({ text }) => `${W.corrected}: ${text}`), body.split('\n')[0]].join(' '),
      ),
      ...(authorName === '' ? {} : { author: [{ name: authorName }] }),
    })
  }
  return feed.atom1()
}
