import { type ComponentType, createContext } from 'react'
import type { ObligationView } from '../contract.ts'

/** A period of reports, which stand above: what names one is handed in by `app/`. */
export type NamedPeriod = NonNullable<ObligationView['subject']['period']>
export const PeriodName = createContext<ComponentType<{ readonly period: NamedPeriod }> | null>(null)
