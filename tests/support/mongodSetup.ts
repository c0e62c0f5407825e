/** Starts one mongod for the whole run of a vitest project; tests reach it through `freshDatabase`. */
import type { TestProject } from 'vitest/node';
import { startMongod, type TestMongod } from './mongod';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the run's mongod: a one-node replica set with authentication and test commands on; the user is root. */
    mongoUri: string;
  }
}

let mongod: TestMongod | undefined;

export async function setup(project: TestProject): Promise<void> {
  mongod = await startMongod({ auth: true, testCommands: true });
  project.provide('mongoUri', mongod.uri);
}

export async function teardown(): Promise<void> {
  await mongod?.stop();
}
