// @ts-check
/** Why what Electronegativity finds in our sources stands as it is, by check and file. */

const defaults =
  'The check looks for the option in the call itself. Ours stands in `webPreferences` above it, and what a window was really given is asked of the window (`tests/e2e/security/checklist.spec.ts`).';

/** @type {Readonly<Record<string, string>>} */
const explained = {
  'CSP_GLOBAL_CHECK /':
    'The check looks for a policy in HTML. Ours is a header that the app protocol sends, with a nonce for each load (`src/main/shell/contentSecurity.ts`); item 7 of the checklist compares it word for word.',
  'CONTEXT_ISOLATION_JS_CHECK main/shell/windows.ts': defaults,
  'SANDBOX_JS_CHECK main/shell/windows.ts': `${defaults} Besides, \`app.enableSandbox()\` is called before anything is ready.`,
  'AUXCLICK_JS_CHECK main/shell/windows.ts':
    'A middle click opens a window or navigates. Both are refused for every address (`tests/e2e/security/navigation.spec.ts`).',
  'PRELOAD_JS_CHECK main/shell/windows.ts':
    'To be reviewed, the check says. The script puts two functions into the page, which call what the contract names (item 20 of the checklist).',
};

/** @param {{ check: string, file: string }} finding */
export const explanationOf = ({ check, file }) => explained[`${check} ${file}`] ?? null;
