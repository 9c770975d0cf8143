/** Line icons drawn here, 24 x 24; each is always beside its word, so it is hidden from screen readers. */
const PATHS = {
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  late: 'M12 3.5L22 20.5H2zM12 10v4.5M12 17.2v.3',
  circle: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16z',
  half: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 8v4h4',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.5-4 3-6 6.500-6s6 2 6.500 6M16 4.500a3.500 3.500 0 0 1 0 6.500M18 14.500c2 .8 3.200 2.700 3.500 5.500',
  person: 'M12 11.500a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20.500c.6-4.500 3.400-6.500 7.500-6.500s6.900 2 7.500 6.500',
  tasks:
    'M4 6.500l1.500 1.500L8 5.500M4 12.500l1.500 1.500L8 11.500M4 18.500l1.500 1.500L8 17.500M11.500 7H20M11.500 13H20M11.500 19H20',
  more: 'M4 7h16M4 12h16M4 17h16',
  paper: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  rules: 'M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM9 9h6M9 13h6',
  unit: 'M12 3v4M6 12V9h12v3M12 7v5M3.500 12h5v5h-5zM9.500 12h5v5h-5zM15.500 12h5v5h-5z',
  table: 'M4 5h16v14H4zM4 10h16M4 14.500h16M10 5v14',
  down: 'M6 9l6 6 6-6',
  right: 'M9 6l6 6-6 6',
  left: 'M15 6l-6 6 6 6',
  up: 'M6 15l6-6 6 6',
  print: 'M7 8V3.500h10V8M7 17H4V8h16v9h-3M7 14h10v6.500H7z',
  file: 'M12 16V5M8 9l4-4 4 4M5 15v4.500h14V15',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13zM15.500 15.500L21 21',
  network:
    'M3 3l18 18M5 12.500c1.300-1.300 3-2.200 4.800-2.700M2.500 9c1.600-1.500 3.500-2.600 5.500-3.200M12 5.200c3.600 0 7 1.300 9.500 3.800M15 10.400c1.500.5 2.900 1.200 4 2.100M8.500 16c2-1.700 5-1.700 7 0M12 19.500v.2',
  plus: 'M12 5v14M5 12h14',
  edit: 'M4 20l1-4.500L16 4.500l3.500 3.500L8.500 19z',
  close: 'M6 6l12 12M18 6L6 18',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v6M12 7.300v.3',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name, size = '1.25em' }: { readonly name: IconName; readonly size?: string }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none', verticalAlign: '-0.22em' }}
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
