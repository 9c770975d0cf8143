import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Failure } from './failure.tsx'
import { Loading, type LoadingShape } from './loading.tsx'

export interface AnswerProps<T> {
  readonly query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>
  readonly shape?: LoadingShape
  readonly children: (data: T) => ReactNode
}

/** The three states of a question: being loaded, failed, answered. An older answer stays in sight while a newer one fails. */
export function Answer<T>({ query, shape = 'page', children }: AnswerProps<T>) {
  const retry = () => void query.refetch()
  if (query.data === undefined)
    return query.error === null ? <Loading shape={shape} /> : <Failure error={query.error} retry={retry} />
  return (
    <>
      {query.error === null ? null : <Failure error={query.error} retry={retry} />}
      {children(query.data)}
    </>
  )
}
