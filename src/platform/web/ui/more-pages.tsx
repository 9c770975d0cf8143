import './more-pages.css'
import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { Button } from './button.tsx'

export interface MorePagesProps {
  readonly of: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>
  /** What the next page brings: "Xem thêm văn bản". */
  readonly children: string
}

/** Under a list shown page by page: one button while there is more. */
export function MorePages({ of, children }: MorePagesProps) {
  if (!of.hasNextPage) return null
  return (
    <div className="nn-more-pages nn-no-print">
      <Button variant="default" loading={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
        {children}
      </Button>
    </div>
  )
}
