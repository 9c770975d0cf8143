import { useQuery } from '@tanstack/react-query'
import { Loading } from '#platform/web/ui/loading.tsx'

/** The picture an authenticator scans, drawn as dark squares on white, also in the dark scheme. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data } = useQuery({
    queryKey: ['qr', text],
    queryFn: () => drawQr(text),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (data === undefined) return <Loading shape="line" />
  const margin = 4
  const size = data.size + 2 * margin
  return (
    <svg viewBox={`${-margin} ${-margin} ${size} ${size}`} width={240} height={240} role="img" aria-label={label}>
      <title>{label}</title>
      <rect x={-margin} y={-margin} width={size} height={size} fill="#fff" />
      <path d={data.path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}

interface Drawn {
  readonly size: number
  /** One square a dark module. */
  readonly path: string
}

/** Loaded only when asked for: few people ever see it. */
async function drawQr(text: string): Promise<Drawn> {
  const { create } = await import('qrcode')
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const dark = Array.from({ length: modules.size * modules.size }, (_, index) => index).filter(
    (index) => modules.data[index],
  )
  const path = dark.map((index) => `M${index % modules.size} ${Math.floor(index / modules.size)}h1v1h-1z`).join('')
  return { size: modules.size, path }
}
