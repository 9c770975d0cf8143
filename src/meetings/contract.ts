import { finishApi } from './contract/finish.ts'
import { holdApi } from './contract/hold.ts'
import { meetingPapersApi } from './contract/papers.ts'
import { prepareApi } from './contract/prepare.ts'
import { readApi } from './contract/read.ts'
import { summaryApi } from './contract/summary.ts'
import { topicsApi } from './contract/topics.ts'

/** Everything that can be asked of and done to meetings: preparing, holding, finishing, reading, topics. */
export const meetingsApi = { ...readApi, ...prepareApi, ...holdApi, ...finishApi } as const
export { meetingPapersApi, summaryApi, topicsApi }
