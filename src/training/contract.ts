import { classesApi } from './contract/classes.ts'
import { contestsApi } from './contract/contests.ts'

export const trainingApi = { ...classesApi, ...contestsApi }
