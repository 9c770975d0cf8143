/** Signs of other alphabets that look like ours, and letters that do not fall apart into a letter and a mark: each with what it is read as. */
const READ_AS = new Map(
  [
    ...[
      'АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЅS ЈJ аa вb еe кk мm нh оo рp сc тt уy хx іi ѕs јj һh ԁd ԛq ԝw гr пn иu',
    ],
    ...['ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa βb εe ηn ιi κk νv οo ρp τt υu χx ωw'],
    ...['đd ĐD ðd ÐD ɖd ƉD ıi łl ŁL øo ØO ɑa ɡg'],
  ].flatMap((line) => line.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)] as const)),
)

const MARK_OR_UNSEEN = /^[\p{M}\p{Default_Ignorable_Code_Point}]$/u

/** A sign as a name is compared: letters a to z, without marks, `y` written `i`; nothing where it is no letter. */
function lettersOf(sign: string): string {
  const apart = sign.normalize('NFKD').replace(/\p{M}/gu, '')
  const read = [...apart].map((one) => READ_AS.get(one) ?? one).join('')
  return read
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replaceAll('y', 'i')
}

export interface KeyedWord {
  readonly key: string
  /** First sign, and the first after it. */
  readonly from: number
  readonly to: number
}

const isCapital = (sign: string) => /\p{Lu}/u.test(sign)

/** Words of a text by the key of their letters. A capital after a small letter begins a word: `NguyễnVăn` is two. */
export function keyedWords(text: string): readonly KeyedWord[] {
  const words: KeyedWord[] = []
  let [key, from, to, afterSmall] = ['', 0, 0, false]
  const close = () => {
    if (key !== '') words.push({ key, from, to })
    key = ''
  }
  let at = 0
  for (const sign of text) {
    const letters = lettersOf(sign)
    if (letters !== '') {
      if (afterSmall && isCapital(sign)) close()
      if (key === '') from = at
      key += letters
      to = at + sign.length
      afterSmall = !isCapital(sign)
    } else if (MARK_OR_UNSEEN.test(sign)) {
      if (key !== '') to = at + sign.length
    } else {
      close()
      afterSmall = false
    }
    at += sign.length
  }
  close()
  return words
}

/** A name as it is compared and looked up; `person_name_key_idx` holds the same of every person. */
export function nameKey(name: string): string {
  return keyedWords(name)
    .map(({ key }) => key)
    .join('')
}
