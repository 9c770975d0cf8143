import { expect, it } from 'vitest'
import { asStartFault, serverEnvironment } from './cluster.ts'

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

it('an initdb that could not even be started is told in the words of the system', () => {
  const refused = Object.assign(new Error('spawnSync /data/bin/initdb EACCES'), { stderr: undefined })
  expect(asStartFault(refused).facts).toEqual({ said: 'Error: spawnSync /data/bin/initdb EACCES' })
  const ran = Object.assign(new Error('Command failed'), { stderr: Buffer.from('initdb: error: no space left\n') })
  expect(asStartFault(ran).facts).toEqual({ said: 'initdb: error: no space left' })
})
