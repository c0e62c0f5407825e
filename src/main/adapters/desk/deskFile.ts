import path from 'node:path';
import type { DeskFiles } from '@main/ports/deskFile';
import { deskKinds } from '@shared/contract/desks';
import { branchId, deskId } from '@shared/contract/values';
import { z } from 'zod';
import { createJsonFile } from './jsonFile';

const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

const signboard = z.object({
  bank: z.object({ name: z.string(), demo: z.boolean() }),
  branch: z.object({ branch: branchId, name: z.string(), timeZone: z.string().refine(isTimeZone) }),
  name: z.string(),
});

const schema = z.strictObject({
  version: z.literal(1),
  where: z.enum(['thisComputer', 'server']),
  deskId,
  kind: z.enum(deskKinds),
  // One that says something else is none: the bank itself says it again as soon as it is open.
  signboard: signboard.nullable().catch(null),
});

/** `desk.json` in the folder of user data. */
export function createDeskFiles(folder: string): DeskFiles {
  const file = createJsonFile(path.join(folder, 'desk.json'), schema);
  return {
    read: async () => {
      const found = await file.read();
      if (found === null || found === 'damaged') return found;
      const { version, ...content } = found;
      return content;
    },
    write: (content) => file.write({ version: 1, ...content }),
  };
}
