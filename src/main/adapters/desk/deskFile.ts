import path from 'node:path';
import type { DeskFiles } from '@main/ports/deskFile';
import { deskId } from '@shared/contract/values';
import { z } from 'zod';
import { createJsonFile } from './jsonFile';

const schema = z.strictObject({
  version: z.literal(1),
  where: z.enum(['thisComputer', 'server']),
  deskId,
});

/** `desk.json` in the folder of user data. */
export function createDeskFiles(folder: string): DeskFiles {
  const file = createJsonFile(path.join(folder, 'desk.json'), schema);
  return {
    read: async () => {
      const found = await file.read();
      return found === null || found === 'damaged' ? found : { where: found.where, deskId: found.deskId };
    },
    write: (content) => file.write({ version: 1, ...content }),
  };
}
