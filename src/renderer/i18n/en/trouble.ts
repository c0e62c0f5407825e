/** One screen per kind of trouble: what happened, what is safe, what to do. */
export const trouble = {
  what: 'What happened',
  safe: 'What is safe',
  todo: 'What to do',
  details: 'Details for support',
  copyDetails: 'Copy',
  working: 'Working on it…',
  starting: 'Starting…',
  startingLong: 'Still starting. The books are being opened; after a power cut this can take a minute.',
  actions: {
    retry: 'Try again',
    chooseMongod: 'Choose the database program…',
    useAnotherPort: 'Use another port',
    migrate: 'Bring the books up to date',
    showFolder: 'Show the folder',
    quit: 'Quit Branchbook',
  },
  migrate: {
    lead: 'The Super Admin decides this. Your user ID and password say that it is you; nobody is signed in by it. Make sure there is a backup.',
    userId: 'User ID of the Super Admin',
    password: 'Password',
    notPermitted: 'Only the Super Admin may decide this',
    notPermittedNext: 'Nothing was changed. Ask the Super Admin to come to this desk.',
    back: 'Back',
  },
  figures: {
    problem: 'What is wrong',
    reason: 'Reason',
    message: 'What the other side said',
    host: 'Server',
    port: 'Port',
    database: 'Database',
    actions: 'Missing rights',
    version: 'Version found',
    oldest: 'Oldest that will do',
    known: 'Version this Branchbook knows',
    expected: 'Asked for',
    found: 'Found',
    exit: 'Ended with',
    path: 'Program',
    file: 'File',
    folder: 'Folder',
    log: 'Log',
    freeBytes: 'Free bytes',
    neededBytes: 'Bytes needed',
  },
  kinds: {
    mongodMissing: {
      title: 'The database program is missing',
      what: 'Branchbook keeps the books with MongoDB, and its program (mongod) was not found on this computer.',
      safe: 'The books are untouched. Nothing was started and nothing was changed.',
      todo: 'Choose where mongod is installed, or install Branchbook again with the database included.',
    },
    mongodWillNotStart: {
      title: 'The database did not start',
      what: 'The database program was started, but it ended again or did not answer within a minute.',
      safe: 'The books are as they were after the last finished transaction. What had been answered is in them.',
      todo: 'Try again. If it fails twice, show the folder to your IT service: the log in it says why.',
    },
    portClash: {
      title: 'Another program uses the database’s port',
      what: 'Port {{port}} on this computer is taken by another program.',
      safe: 'The books are untouched.',
      todo: 'Use another port; Branchbook remembers it. Or end the other program and try again.',
    },
    diskFull: {
      title: 'The disk is full',
      what: 'There is too little free space in {{folder}} for the books.',
      safe: 'Everything that had been answered is in the books. Nothing more is posted until there is room.',
      todo: 'Free at least 1 GB on this disk, then try again.',
    },
    foreignDataFolder: {
      title: 'The data folder belongs to something else',
      what: 'In {{folder}} there are data that this Branchbook did not make.',
      safe: 'Branchbook changed nothing in it.',
      todo: 'Move the other data out of that folder, or start Branchbook as the person it was set up by.',
    },
    serverTooOld: {
      title: 'The database is too old',
      what: 'The database program is older than Branchbook or the bank’s books need.',
      safe: 'The books are untouched.',
      todo: 'Ask your IT service to bring the database up to date, or choose a newer database program.',
    },
    serverUnreachable: {
      title: 'The bank’s server does not answer',
      what: 'This desk could not reach the server on which the books are.',
      safe: 'Everything that had been answered is in the books on the server.',
      todo: 'Check the network cable or the connection, then try again. Branchbook also tries by itself.',
    },
    serverRefused: {
      title: 'The bank’s server refused this desk',
      what: 'The server answered but did not let this desk in. The details below say why.',
      safe: 'The books are untouched.',
      todo: 'Ask an administrator whether this desk’s access was changed.',
    },
    schemaNewer: {
      title: 'This Branchbook is too old for the bank’s books',
      what: 'Another desk already works with a newer Branchbook (books version {{version}}, this one knows {{known}}).',
      safe: 'This desk stopped before it could write anything.',
      todo: 'Install the newer Branchbook on this desk.',
    },
    schemaOlder: {
      title: 'The books must be brought up to date',
      what: 'The books were kept by an older Branchbook (version {{version}}; this one writes {{known}}).',
      safe: 'Every transaction stays as it is. Bringing the books up to date adds to them and can be interrupted.',
      todo: 'Make sure there is a backup. Then the Super Admin brings the books up to date; other desks must be updated too.',
    },
    deskRevoked: {
      title: 'This desk may no longer be used',
      what: 'An administrator took this desk’s right to work with the bank’s books.',
      safe: 'Everything that had been answered is in the books.',
      todo: 'If that is a mistake, ask an administrator to enrol this desk again.',
    },
    deskSuperseded: {
      title: 'This desk runs somewhere else too',
      what: 'Another Branchbook writes as this desk, perhaps from a copy of its data folder.',
      safe: 'This one stopped at once, so no transaction can be written twice.',
      todo: 'Close the other one, then try again here. If you know of no other, tell an administrator now.',
    },
    secretsUnreadable: {
      title: 'This desk’s keys cannot be opened',
      what: 'The system’s key store did not give out the keys with which this desk reaches the books.',
      safe: 'The books are untouched; only their keys on this computer cannot be read.',
      todo: 'Sign in to the computer as the person who set Branchbook up and try again. Otherwise enrol this desk anew.',
    },
  },
} as const;

declare module '../texts' {
  interface Texts {
    trouble: typeof trouble;
  }
}
