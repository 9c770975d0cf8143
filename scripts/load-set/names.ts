import { drawer, type Random, type Weighted } from './random.ts'

/** Shares as the country has them, so that searching for a part of a name meets what it meets in life. */
const FAMILIES: Weighted<string> = [
  ...weigh('Nguyễn 380 Trần 120 Lê 95 Phạm 70 Hoàng 36 Huỳnh 15 Phan 45 Vũ 28 Võ 11 Đặng 21 Bùi 20 Đỗ 14 Hồ 13 Ngô 13'),
  ...weigh('Dương 10 Lý 5 Đinh 9 Trịnh 7 Mai 6 Đoàn 6 Đào 6 Lương 6 Hà 5 Cao 5 Trương 9 Lâm 4 Tô 3 Tạ 3 Chu 3 Châu 2'),
  ...weigh(
    'Thái 2 Quách 2 Kiều 2 Nông 3 Lò 3 Giàng 2 Vàng 2 Sùng 1 Hoa 1 Triệu 2 Vi 2 Lục 1 Tống 2 Doãn 1 Nghiêm 1 Khuất 1',
  ),
  ...weigh(
    'Phùng 3 Thạch 2 Sơn 1 Kim 1 Danh 1 Rơ 1 Siu 1 Ma 1 Hứa 1 Bế 1 Quan 1 La 1 Mạc 1 Lại 1 Ninh 1 Từ 1 Âu 1 Ông 1',
  ),
]

const MEN_MIDDLE: Weighted<string> = [
  ...weigh(
    'Văn 340 Đức 50 Hữu 50 Minh 45 Quang 45 Xuân 45 Ngọc 40 Thanh 40 Đình 40 Công 35 Bá 22 Duy 25 Hoàng 25 Trọng 25',
  ),
  ...weigh(
    'Thành 20 Quốc 22 Anh 14 Mạnh 18 Tiến 18 Viết 10 Khắc 8 Sỹ 8 Như 4 Phú 8 Gia 8 Bảo 6 Thế 18 Huy 10 Tấn 8 Vĩnh 4',
  ),
]

const WOMEN_MIDDLE: Weighted<string> = [
  ...weigh(
    'Thị 520 Ngọc 30 Thu 25 Minh 20 Thanh 25 Phương 18 Hồng 20 Bích 12 Kim 16 Mai 10 Diệu 6 Hải 8 Lan 6 Khánh 8 Như 6',
  ),
  ...[
    'Thu',
    'Thanh',
    'Hồng',
    'Ngọc',
    'Bích',
    'Kim',
    'Minh',
    'Mỹ',
    'Phương',
    'Hải',
    'Lan',
    'Tuyết',
    'Diệu',
    'Khánh',
  ].map((second) => [`Thị ${second}`, 16] as const),
]

const MEN_GIVEN: Weighted<string> = [
  ...weigh(
    'Hùng 40 Dũng 38 Tuấn 40 Hải 32 Thắng 28 Cường 28 Minh 26 Sơn 28 Nam 26 Long 24 Bình 28 An 14 Đức 22 Thành 26',
  ),
  ...weigh(
    'Quang 18 Hòa 18 Hà 16 Tùng 16 Trung 22 Kiên 14 Khánh 12 Lâm 14 Phong 14 Quân 16 Tâm 14 Tân 12 Thái 12 Thịnh 10',
  ),
  ...weigh(
    'Toàn 14 Trường 12 Tú 12 Việt 12 Vinh 14 Anh 22 Bảo 10 Chiến 12 Công 8 Đạt 14 Điệp 4 Đông 8 Giang 8 Hiếu 16 Hiệp 8',
  ),
  ...weigh(
    'Hoàn 6 Hoàng 14 Huy 14 Hưng 16 Khoa 8 Khôi 4 Lộc 8 Luân 4 Lực 6 Mạnh 12 Nghĩa 10 Nhân 6 Phúc 12 Phương 8 Quyết 6',
  ),
  ...weigh(
    'Quý 6 Sang 6 Sáng 4 Tài 8 Thiện 6 Thuận 6 Tiến 14 Tình 4 Tuyên 6 Vũ 8 Vương 4 Xuân 6 Yên 3 Ân 2 Ba 3 Bách 3 Chí 3',
  ),
  ...weigh(
    'Cảnh 4 Cần 2 Chương 3 Dương 8 Duy 8 Kha 2 Khiêm 2 Nguyên 6 Oanh 1 Phát 4 Thạch 3 Thọ 4 Triều 2 Ước 1 Vượng 3 Ý 1',
  ),
]

const WOMEN_GIVEN: Weighted<string> = [
  ...weigh(
    'Hương 40 Lan 34 Hoa 32 Hà 30 Hồng 28 Hạnh 26 Hằng 24 Hiền 26 Huệ 14 Huyền 18 Linh 22 Loan 16 Mai 26 Nga 24 Ngọc 20',
  ),
  ...weigh(
    'Nhung 18 Oanh 14 Phương 26 Phượng 12 Quyên 10 Quỳnh 12 Thảo 20 Thanh 18 Thu 22 Thủy 28 Thúy 16 Trang 22 Tuyết 14',
  ),
  ...weigh(
    'Vân 22 Xuân 14 Yến 16 Anh 24 Ánh 8 Bích 8 Châu 6 Chi 8 Diệp 4 Dung 14 Duyên 8 Giang 8 Hậu 6 Hòa 12 Hoài 8 Hường 10',
  ),
  ...weigh(
    'Khánh 4 Kim 4 Lệ 4 Liên 12 Liễu 4 Luyến 4 Lý 8 Minh 10 My 4 Nhàn 6 Nhi 4 Như 3 Ngân 10 Nguyệt 10 Sen 4 Tâm 12 Thơm 6',
  ),
  ...weigh(
    'Thoa 6 Thắm 6 Thư 4 Tính 3 Trinh 4 Trâm 4 Uyên 4 Vui 3 Vy 2 Ý 1 Yên 3 An 5 Bình 10 Cúc 6 Đào 4 Gấm 2 Lụa 2 Mận 2 Nụ 1',
  ),
]

const family = drawer(FAMILIES)
const middle = { male: drawer(MEN_MIDDLE), female: drawer(WOMEN_MIDDLE) }
const given = { male: drawer(MEN_GIVEN), female: drawer(WOMEN_GIVEN) }

export function inventName(random: Random, sex: 'male' | 'female'): string {
  const short = random.chance(0.02)
  return short
    ? `${family(random)} ${given[sex](random)}`
    : `${family(random)} ${middle[sex](random)} ${given[sex](random)}`
}

/** Names of places, of two syllables: there are enough of them for every province, commune and village. */
const FIRST = [
  'An',
  'Bình',
  'Cẩm',
  'Đại',
  'Đông',
  'Hà',
  'Hòa',
  'Hồng',
  'Kim',
  'Lam',
  'Long',
  'Minh',
  'Nam',
  'Phú',
  'Phúc',
] as const
const MORE = [
  'Quang',
  'Sơn',
  'Tân',
  'Tây',
  'Thanh',
  'Thượng',
  'Trung',
  'Vân',
  'Vĩnh',
  'Xuân',
  'Yên',
  'Bắc',
  'Đức',
  'Hải',
] as const
const SECOND = [
  'Lập',
  'Thịnh',
  'Hưng',
  'Giang',
  'Lâm',
  'Sơn',
  'Thủy',
  'Hạ',
  'Thượng',
  'Trung',
  'Phong',
  'Châu',
  'Khê',
  'Lộc',
] as const

export function placeName(index: number): string {
  const first = [...FIRST, ...MORE]
  const one = first[index % first.length] ?? 'An'
  const two = SECOND[Math.floor(index / first.length) % SECOND.length] ?? 'Lập'
  const round = Math.floor(index / (first.length * SECOND.length))
  return round === 0 ? `${one} ${two}` : `${one} ${two} ${round + 1}`
}

function weigh(line: string): [string, number][] {
  const words = line.split(' ')
  return words.flatMap((word, index): [string, number][] => (index % 2 === 0 ? [[word, Number(words[index + 1])]] : []))
}
