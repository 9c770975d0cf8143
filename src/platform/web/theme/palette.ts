/** The colours of the interface by their use, light and dark. Text pairs keep 7:1, borders of controls 3:1 (tested). */
export interface Palette {
  readonly paper: string
  readonly raised: string
  readonly ink: string
  readonly soft: string
  readonly hairline: string
  readonly control: string
  readonly main: string
  readonly mainHover: string
  readonly mainBorder: string
  readonly onMain: string
  readonly link: string
  readonly done: string
  readonly due: string
  readonly late: string
  readonly doneWash: string
  readonly dueWash: string
  readonly lateWash: string
  readonly factWash: string
  readonly focus: string
}

export const LIGHT: Palette = {
  paper: '#fbfaf7',
  raised: '#ffffff',
  ink: '#1f1b16',
  soft: '#50493f',
  hairline: '#ddd6c8',
  control: '#857b6b',
  main: '#a4161a',
  mainHover: '#850f13',
  mainBorder: '#a4161a',
  onMain: '#ffffff',
  link: '#8a1014',
  done: '#14532d',
  due: '#6a3b00',
  late: '#8b0d12',
  doneWash: '#edf5ee',
  dueWash: '#fdf3dc',
  lateWash: '#fdeeec',
  factWash: '#f4efe3',
  focus: '#1d4e89',
}

export const DARK: Palette = {
  paper: '#191613',
  raised: '#221e1a',
  ink: '#f4efe6',
  soft: '#cfc6b8',
  hairline: '#3f3931',
  control: '#948a7b',
  main: '#8f1418',
  mainHover: '#a4161a',
  mainBorder: '#d98a86',
  onMain: '#ffffff',
  link: '#ffb8b2',
  done: '#a8dcb5',
  due: '#f4cf8b',
  late: '#ffb8b2',
  doneWash: '#1b2a1f',
  dueWash: '#30260f',
  lateWash: '#371b19',
  factWash: '#2c2721',
  focus: '#9cc8ff',
}

/** Relative luminance contrast of two `#rrggbb` colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
