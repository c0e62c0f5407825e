import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FileKind } from '@main/ports/files';
import type { Platform } from '@main/ports/platform';
import { app, type BrowserWindow, dialog } from 'electron';
import { textsIn } from './look';
import type { ValueStore } from './settingsStore';

const folderName = 'shell.lastFolder';

/** Where the dialog opens: where the last file went, unless that folder is gone. */
function startFolder(values: ValueStore): string {
  const remembered = values.get(folderName);
  return typeof remembered === 'string' && existsSync(remembered) ? remembered : app.getPath('documents');
}

/** The system's own dialogs, in front of the window they belong to. */
export function createDialogs(values: ValueStore, owner: BrowserWindow): Platform['dialogs'] {
  return {
    chooseSavePath: async ({ suggestedName, kind }: { suggestedName: string; kind: FileKind }) => {
      const { canceled, filePath } = await dialog.showSaveDialog(owner, {
        defaultPath: join(startFolder(values), basename(suggestedName)),
        filters: [{ name: textsIn(values).fileKinds[kind], extensions: [kind] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (canceled || filePath === '') return null;
      values.set(folderName, dirname(filePath));
      return filePath;
    },
    chooseOpenPath: async (kind) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(owner, {
        defaultPath: startFolder(values),
        filters: [{ name: textsIn(values).fileKinds[kind], extensions: [kind] }],
        properties: ['openFile'],
      });
      const [filePath] = filePaths;
      if (canceled || filePath === undefined) return null;
      values.set(folderName, dirname(filePath));
      return filePath;
    },
    chooseProgram: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(owner, {
        title: textsIn(values).chooseMongod,
        properties: ['openFile', 'showHiddenFiles'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
  };
}
