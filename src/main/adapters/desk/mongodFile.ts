import path from 'node:path';
import { z } from 'zod';
import { createJsonFile, type JsonFile } from './jsonFile';

const schema = z.strictObject({ path: z.string().min(1).max(4096) });

/** Which mongod a person chose on this desk, `mongod.json` in the folder of user data. */
export const createMongodFile = (folder: string): JsonFile<z.output<typeof schema>> =>
  createJsonFile(path.join(folder, 'mongod.json'), schema);
