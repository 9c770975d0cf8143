import { ListsScreen } from '#members/web/lists/lists-screen.tsx'
import { hrefOf } from '#platform/web/call/request.ts'
import { LIST_PRINTED, recordPapersApi } from '#records/contract/papers.ts'

/** Lists of members, with where the whole of one comes as a paper. */
export function ListsPage() {
  return (
    <ListsScreen
      paperMost={LIST_PRINTED}
      paperHref={({ unitId, query, title, format }) =>
        hrefOf(recordPapersApi.listPaper, { params: { unitId, format }, query: { ...query, title } })
      }
    />
  )
}
