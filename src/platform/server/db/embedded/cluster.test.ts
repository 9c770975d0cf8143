import { expect, it } from 'vitest'
import { serverEnvironment } from './cluster.ts'

it('PostgreSQL hears nothing of the caller but where its system is', () => {
  const ours = {
    PGOPTIONS: '-c fsync=off',
    PGHOST: 'elsewhere',
    PATH: '/home/me/bin',
    SystemRoot: 'D:\\Windows',
    TEMP: 'D:\\T',
  }
  expect(serverEnvironment('linux', ours)).toEqual({ PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' })
  expect(serverEnvironment('darwin', ours)).toEqual(serverEnvironment('linux', {}))
  expect(serverEnvironment('win32', ours)).toEqual({
    PATH: 'D:\\Windows\\System32;D:\\Windows',
    SystemRoot: 'D:\\Windows',
    ComSpec: 'D:\\Windows\\System32\\cmd.exe',
    TEMP: 'D:\\T',
    LC_ALL: 'C',
    TZ: 'UTC',
  })
})
