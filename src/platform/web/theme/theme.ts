import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'
import { DARK, LIGHT, type Palette } from './palette.ts'

const red: MantineColorsTuple = [
  '#fdeeec',
  '#f8d5d2',
  '#eda9a5',
  '#e07b76',
  '#cf4f4b',
  '#bb2f2e',
  '#a4161a',
  '#8f1418',
  '#7a1013',
  '#620b0e',
]

/** Sizes are in rem of an 18 px root: never under 16 px, but for captions of tables (15 px). */
export const theme = createTheme({
  fontFamily: "'Be Vietnam Pro', 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
  colors: { red },
  primaryColor: 'red',
  primaryShade: { light: 6, dark: 7 },
  black: LIGHT.ink,
  white: '#ffffff',
  defaultRadius: 4,
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontSizes: { xs: '0.8334rem', sm: '0.8889rem', md: '1rem', lg: '1.1112rem', xl: '1.3334rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.6', lg: '1.6', xl: '1.5' },
  spacing: { xs: '0.4445rem', sm: '0.6667rem', md: '0.8889rem', lg: '1.3334rem', xl: '1.7778rem' },
  headings: {
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '1.6667rem', lineHeight: '1.4' },
      h2: { fontSize: '1.3334rem', lineHeight: '1.45' },
      h3: { fontSize: '1.1112rem', lineHeight: '1.5' },
    },
  },
  components: {
    Button: {
      defaultProps: { size: 'md', variant: 'filled' },
      classNames: { root: 'nn-button', label: 'nn-button-label' },
    },
  },
})

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function variablesOf(palette: Palette): Record<string, string> {
  const own = Object.fromEntries(Object.entries(palette).map(([name, value]) => [`--nn-${kebab(name)}`, value]))
  return {
    ...own,
    '--mantine-color-body': palette.paper,
    '--mantine-color-text': palette.ink,
    '--mantine-color-dimmed': palette.soft,
    '--mantine-color-placeholder': palette.soft,
    '--mantine-color-anchor': palette.link,
    '--mantine-color-error': palette.late,
    '--mantine-color-default': palette.raised,
    '--mantine-color-default-color': palette.ink,
    '--mantine-color-default-hover': palette.factWash,
    '--mantine-color-default-border': palette.control,
    '--mantine-color-disabled': palette.factWash,
    '--mantine-color-disabled-color': palette.soft,
    '--mantine-color-disabled-border': palette.hairline,
    '--mantine-color-red-filled': palette.main,
    '--mantine-color-red-filled-hover': palette.mainHover,
    '--mantine-color-red-text': palette.link,
    '--mantine-color-red-outline': palette.link,
    '--mantine-color-red-light-color': palette.link,
    '--mantine-primary-color-filled': palette.main,
    '--mantine-primary-color-filled-hover': palette.mainHover,
  }
}

/** Our colours as custom properties (`--nn-ink`, `--nn-done`...) and under Mantine's own names. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variablesOf(LIGHT),
  dark: variablesOf(DARK),
})
