import { createRoot } from 'react-dom/client';
import { startTexts } from '../i18n';
import { App } from './App';
import { reportFailure, reportViolation } from './report';
import '../ui/fonts.css';
import '../ui/base.css';
import '../ui/mantine.css';

/** Shows the window's content, and tells the log of whatever nobody caught. */
export function start(): void {
  window.addEventListener('error', (event) => reportFailure(event.error ?? event.message));
  window.addEventListener('unhandledrejection', (event) => reportFailure(event.reason));
  document.addEventListener('securitypolicyviolation', reportViolation);
  startTexts();
  const root = document.getElementById('root');
  if (root) createRoot(root, { onUncaughtError: reportFailure }).render(<App />);
}
