// The least that shows a window with a field to type in: what an application is measured against.
import { app, BrowserWindow } from 'electron';

app.enableSandbox();
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => window.show());
  window.loadFile('index.html');
});
