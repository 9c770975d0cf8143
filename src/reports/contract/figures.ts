import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { dayOut, id, idOut, month } from '#platform/contract/fields.ts'
import { FACT_KINDS } from '../rules/fact-kinds.ts'
import { REPORT_FORMS } from '../rules/form.ts'
import { ageView, figureView, formView } from './shapes.ts'

const ofUnit = z.object({ unitId: id<'unit'>() })
const ofPeriod = z.object({ periodId: id<'period'>() })
const ofReport = z.object({ periodId: id<'period'>(), unitId: id<'unit'>() })

const factsView = z.object({
  /** The figure the things make: of one that tells how they ended, all of them. */
  of: z.string(),
  things: z.array(
    z.object({
      kind: z.enum(FACT_KINDS),
      id: z.string(),
      name: z.string(),
      sub: z.string(),
      on: z.string().nullable(),
      at: z.string(),
      count: z.int(),
    }),
  ),
  /** How many there are besides that the caller may not see one by one, or that are too many to show. */
  hidden: z.int(),
  /** How much comes from the units below. */
  below: z.int(),
  /** False where it is asked by hand and nobody told it, here or below. */
  isTold: z.boolean(),
})

/** Figures without a period, what is behind them, and reports as files. */
export const figuresApi = {
  /** The figures of any unit over any months, and of those right below it: no period needed. */
  figures: defineEndpoint({
    name: 'reports.figures',
    method: 'GET',
    path: '/units/:unitId/report-figures',
    access: 'report.read',
    act: false,
    params: ofUnit,
    query: z.object({ form: z.enum(REPORT_FORMS), first: month, last: month, after: id<'unit'>().optional() }),
    reply: z.object({
      unitName: z.string(),
      form: formView.nullable(),
      figures: z.array(figureView),
      age: ageView,
      below: z.array(
        z.object({ unitId: idOut, unitName: z.string(), isCell: z.boolean(), figures: z.array(z.number().nullable()) }),
      ),
      next: idOut.nullable(),
      /** Right below for a part of these months: their rows and the sum are not of the same months. */
      moved: z.array(z.object({ unitId: idOut, unitName: z.string(), on: dayOut, way: z.enum(['came', 'left']) })),
      /** Month by month, for a drawing of how it went. */
      months: z.array(z.object({ month: z.string(), figures: z.array(z.number().nullable()) })),
    }),
    refusals: ['report_months_wrong'],
  }),
  /** What stands under a figure, for those who may see the thing itself. */
  facts: defineEndpoint({
    name: 'reports.facts',
    method: 'GET',
    path: '/units/:unitId/report-facts',
    access: 'report.read',
    act: false,
    params: ofUnit,
    query: z.object({ row: z.string().max(60), first: month, last: month }),
    /** One for each counted figure it is made of. */
    reply: z.object({ parts: z.array(factsView) }),
    refusals: ['report_months_wrong'],
  }),
  excel: defineEndpoint({
    name: 'reports.excel',
    method: 'GET',
    path: '/report-periods/:periodId/xlsx',
    access: 'report.read',
    act: false,
    params: ofPeriod,
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  pdf: defineEndpoint({
    name: 'reports.pdf',
    method: 'GET',
    path: '/report-periods/:periodId/units/:unitId/pdf',
    access: 'report.read',
    act: false,
    params: ofReport,
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  docx: defineEndpoint({
    name: 'reports.docx',
    method: 'GET',
    path: '/report-periods/:periodId/units/:unitId/docx',
    access: 'report.read',
    act: false,
    params: ofReport,
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
} as const
