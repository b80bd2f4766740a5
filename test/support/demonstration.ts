/**
 * Vitest global set-up of walks through the demonstration: its data are loaded once, and each file
 * starts its server on a copy, so that no walk meets what another left behind.
 */
import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { startServer } from './server.ts';
import { temporaryFolder } from './temporary-folder.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Data directory of a portal that was started once with the demonstration, and stopped. */
    readonly demonstration: string;
  }
}

export default async function loadDemonstration(project: TestProject): Promise<() => void> {
  const directory = temporaryFolder('demonstration');
  const server = await startServer({ DATA_DIR: directory }, 180);
  await server.stop();
  project.provide('demonstration', directory);
  return () => rmSync(directory, { recursive: true, force: true });
}
