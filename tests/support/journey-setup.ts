import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { start, stop, tempDataDir, WHOLE_PROGRAM } from '#tests/start/program.ts'
import { onDatabase, startTestCluster, TEMPLATE } from './cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the journeys' cluster with `DATABASE` where the database's name goes. */
    journeyCluster: string
  }
}

/** The database with the demonstration in it: every journey walks in a clone of its own. */
export const DEMO_TEMPLATE = 'nennep_demo'

const PAGES = path.resolve(import.meta.dirname, '../../dist/web/index.html')

/** One cluster for all journeys, and the demonstration loaded once, by the program itself. */
export default async function setup(project: TestProject) {
  if (!existsSync(PAGES)) throw new Error('the pages are not built: node scripts/build.mjs')
  const standing = process.env['JOURNEY_CLUSTER']
  if (standing !== undefined) {
    project.provide('journeyCluster', standing)
    return
  }
  const cluster = await startTestCluster()
  await loadDemonstration(cluster.server.url('DATABASE'))
  project.provide('journeyCluster', cluster.server.url('DATABASE'))
  return cluster.stop
}

export async function loadDemonstration(clusterUrl: string): Promise<void> {
  await onDatabase(clusterUrl.replace('DATABASE', 'postgres'), (client) =>
    client.query(`create database ${DEMO_TEMPLATE} template ${TEMPLATE} strategy file_copy`),
  )
  const dataDir = tempDataDir()
  const demo = { DATABASE_URL: clusterUrl.replace('DATABASE', DEMO_TEMPLATE), DEMO: 'true' }
  await stop(await start(dataDir, demo, WHOLE_PROGRAM))
  rmSync(dataDir, { recursive: true, force: true })
}
