import path from 'node:path';
import type { DeskFiles } from '@main/ports/deskFile';
import { deskKinds } from '@shared/contract/desks';
import { deskId } from '@shared/contract/values';
import { z } from 'zod';
import { createJsonFile } from './jsonFile';

const schema = z.strictObject({
  version: z.literal(1),
  where: z.enum(['thisComputer', 'server']),
  deskId,
  kind: z.enum(deskKinds),
});

/** `desk.json` in the folder of user data. */
export function createDeskFiles(folder: string): DeskFiles {
  const file = createJsonFile(path.join(folder, 'desk.json'), schema);
  return {
    read: async () => {
      const found = await file.read();
      if (found === null || found === 'damaged') return found;
      const { where, deskId, kind } = found;
      return { where, deskId, kind };
    },
    write: (content) => file.write({ version: 1, ...content }),
  };
}
