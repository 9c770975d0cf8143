/** Words of the public page: it is Vietnamese whoever reads it. */
export const PAGE_WORDS = {
  news: 'Tin tức',
  absent: 'Trang này không có, hoặc cấp ủy đã tắt trang tin.',
  later: 'Nhiều người đang xem trang này. Xin mở lại sau một phút.',
  none: 'Chưa có tin nào.',
  older: 'Tin cũ hơn',
  source: 'Nguồn',
  basis: 'Căn cứ',
  corrected: 'Đính chính',
} as const
