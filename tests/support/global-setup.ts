import type { TestProject } from 'vitest/node'
import { startTestCluster } from './cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the test cluster with `DATABASE` where the database's name goes. */
    clusterUrl: string
  }
}

export default async function setup(project: TestProject) {
  const cluster = await startTestCluster()
  project.provide('clusterUrl', cluster.server.url('DATABASE'))
  return cluster.stop
}
