import { classesApi } from './contract/classes.ts'
import { contestsApi } from './contract/contests.ts'
import { paperSheetsApi } from './contract/paper-sheets.ts'

export const trainingApi = { ...classesApi, ...contestsApi, ...paperSheetsApi }
