/** Words of the public page: it is Vietnamese whoever reads it. */
export const PAGE_WORDS = {
  news: 'Tin tức',
  none: 'Chưa có tin nào.',
  source: 'Nguồn',
  corrected: 'Đính chính',
} as const
