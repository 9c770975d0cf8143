/**
 * Draws papers and does nothing else, in a process of its own: typesetting keeps a processor busy and keeps memory for ever.
 * It ends when the server lets go of it or is gone, and is deaf to signals, so that Ctrl-C in a console does not break off a paper
 * the server still waits for.
 */
import { renderDocx } from '../render/docx.ts'
import { renderDossier, renderPdf } from '../render/pdf.ts'
import type { DrawingAnswer, DrawingOrder } from './drawing-message.ts'

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
process.on('disconnect', () => process.exit(0))
process.on('message', async (order: DrawingOrder) => {
  const answer = await draw(order)
  // Let go meanwhile: nobody waits for it any more.
  if (process.connected) process.send?.(answer)
})

async function draw(order: DrawingOrder): Promise<DrawingAnswer> {
  try {
    const body = await drawn(order)
    return { body, memory: process.memoryUsage.rss() }
  } catch (fault) {
    return { fault: fault instanceof Error ? fault.name : typeof fault }
  }
}

function drawn(order: DrawingOrder): Promise<Uint8Array> {
  if ('dossier' in order) return renderDossier(order.dossier, order.layout)
  const { model, layout, format } = order
  return format === 'pdf' ? renderPdf(model, layout) : renderDocx(model, layout)
}
