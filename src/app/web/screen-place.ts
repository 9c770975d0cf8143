import type { ComponentType } from 'react'

/** A screen and where it stands. Its code is loaded when it is first opened. */
export interface ScreenPlace {
  /** Path with `$name` parameters, for example `months/$month`. */
  readonly path: string
  readonly load: () => Promise<ComponentType>
}
