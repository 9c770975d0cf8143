import { classesApi } from './contract/classes.ts'

export const trainingApi = { ...classesApi }
