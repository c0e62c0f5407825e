import type { ErrorCode, FieldErrorCode } from '@shared/errors';

/** What is said of a failure: what happened, what is safe, what to do. A code without its text does not compile. */
type ErrorText = { readonly what: string; readonly safe: string; readonly next: string };

const nothingChanged = 'Nothing was changed.';
const nothingPosted = 'No money was moved.';

const codes = {
  INTERNAL: {
    what: 'Something in Branchbook went wrong',
    safe: 'The books are safe: an entry is there whole or not at all.',
    next: 'Try again. If it happens again, give the ID below to support.',
  },
  INVALID_INPUT: {
    what: 'Something in the form is not right yet',
    safe: nothingChanged,
    next: 'Look at the marked fields.',
  },
  NOT_SIGNED_IN: {
    what: 'You are not signed in any more',
    safe: 'What you were typing was kept.',
    next: 'Sign in again.',
  },
  SESSION_LOCKED: {
    what: 'The session is locked',
    safe: 'What you were typing was kept.',
    next: 'Unlock it with your password.',
  },
  NOT_PERMITTED: {
    what: 'This is not open to you',
    safe: nothingChanged,
    next: 'If you need it for your work, ask an administrator.',
  },
  NOT_FOUND: {
    what: 'This could not be found',
    safe: nothingChanged,
    next: 'Go back to the list and open it again.',
  },
  SIGN_IN_REFUSED: {
    what: 'User ID and password do not match',
    safe: '',
    next: 'Check both. After several tries you have to wait a little between them.',
  },
  WRONG_DESK: {
    what: 'This desk is not for you',
    safe: '',
    next: 'Customers sign in at a kiosk, staff at a staff desk.',
  },
  PASSWORD_RUN_OUT: {
    what: 'This one-time password has run out',
    safe: '',
    next: 'Ask at the branch for another one. It has to be used within a week.',
  },
  PASSWORD_CHANGE_REQUIRED: {
    what: 'Your first password has to be changed before anything else',
    safe: '',
    next: 'Choose a password of your own.',
  },
  PASSWORD_WRONG: { what: 'The password is not right', safe: nothingChanged, next: 'Type it again.' },
  TOO_SOON: {
    what: 'Too many wrong tries',
    safe: nothingChanged,
    next: 'Wait {{seconds}} s, then try again. The wait grows with every wrong try.',
  },
  SECOND_FACTOR_NEEDED: {
    what: 'A code is needed too',
    safe: nothingChanged,
    next: 'Type the six digits that your authenticator app shows now, or a recovery code.',
  },
  SECOND_FACTOR_REQUIRED: {
    what: 'Your work asks for a second proof beside the password',
    safe: nothingChanged,
    next: 'Set up an authenticator app.',
  },
  STEP_UP_NEEDED: {
    what: 'Branchbook has to be sure that it is you',
    safe: nothingChanged,
    next: 'Send it again and confirm with your password.',
  },
  ALREADY_SET_UP: {
    what: 'This desk has been set up already',
    safe: nothingChanged,
    next: 'Close Branchbook and open it again.',
  },
  NOT_SET_UP: {
    what: 'This desk has not been set up yet',
    safe: nothingChanged,
    next: 'Close Branchbook and open it again to begin.',
  },
  BANK_BEING_MADE: {
    what: 'A bank is just being made there',
    safe: 'That bank goes on as it is; nothing of this attempt is left.',
    next: 'Wait until it is ready. If another desk makes it, join it then: go back to where the books live and test the connection. If that desk was switched off meanwhile, try again in a minute.',
  },
  BANK_EXISTS: {
    what: 'This server holds a bank already',
    safe: nothingChanged,
    next: 'To join it with this desk, go back to where the books live and test the connection.',
  },
  RECOVERY_CODE_WRONG: {
    what: 'This is none of the recovery codes',
    safe: nothingChanged,
    next: 'Type one of them as it stands on the printed sheet.',
  },
  RESET_REFUSED: {
    what: 'What was typed does not open this user ID',
    safe: 'Nothing was changed.',
    next: 'Check the code and the user ID. After five tries, ten minutes or a newer request the code is void: ask for a new one.',
  },
  WITNESS_REFUSED: {
    what: 'Somebody who may has to confirm who you are',
    safe: 'Nothing was changed.',
    next: 'A supervisor types their own user ID and password. It must be another person who may look after yours.',
  },
  MAIL_NOT_SET_UP: {
    what: 'This desk cannot send mail',
    safe: 'Nothing was sent.',
    next: 'Save the server and its password on this desk first.',
  },
  MAIL_NOT_SENT: {
    what: 'The mail server did not take the message',
    safe: 'Nothing was sent.',
    next: 'Check the server, its port and security, user and password.',
  },
  ENROLMENT_REFUSED: {
    what: 'The credential was not accepted',
    safe: nothingChanged,
    next: 'It works once and not for long. Ask an administrator for a new one.',
  },
  SERVER_REFUSED: {
    what: 'The server cannot be used',
    safe: nothingChanged,
    next: 'See the reason, and ask those who look after the server.',
  },
  DATABASE_UNAVAILABLE: {
    what: 'The database does not answer',
    safe: 'Nothing you entered is lost.',
    next: 'Branchbook keeps trying. You can try again yourself at any time.',
  },
  CONFIRMING: {
    what: 'The answer is still on its way',
    safe: 'It will be done once or not at all, never twice.',
    next: 'Wait here, or ask again: the same request is asked for, not a second one.',
  },
  INSUFFICIENT_FUNDS: {
    what: 'The balance is not enough',
    safe: nothingPosted,
    next: 'Available is {{available}}. Enter a smaller amount.',
  },
  DESK_CASH_SHORT: {
    what: 'This desk does not hold so much cash',
    safe: nothingPosted,
    next: 'It can pay {{available}}. Enter a smaller amount, or ask the staff.',
  },
  ACCOUNT_CLOSED: { what: 'The account is closed', safe: nothingPosted, next: 'Ask the staff.' },
  ACCOUNT_FROZEN: {
    what: 'The account is frozen',
    safe: nothingPosted,
    next: 'Ask the branch why. It can be posted again when the freeze is lifted.',
  },
  ACCOUNT_DORMANT: {
    what: 'The account is dormant',
    safe: nothingPosted,
    next: 'Money can be put in. To take some out, ask the branch to make it active again.',
  },
  ACCOUNT_ACTIVE: {
    what: 'The account was used meanwhile',
    safe: nothingChanged,
    next: 'It stays active. Nothing need be done.',
  },
  ACCOUNT_NOT_EMPTY: {
    what: 'The account is not empty',
    safe: nothingChanged,
    next: 'Pay out the balance and release what is on hold, then close it again.',
  },
  TERMS_OUTDATED: {
    what: 'The account has newer terms already',
    safe: nothingChanged,
    next: 'Look at the terms as they are now.',
  },
  CHANGED_MEANWHILE: {
    what: 'Somebody else changed it a moment ago',
    safe: nothingChanged,
    next: 'Look at it as it is now, then change it again.',
  },
  ACCOUNT_DAMAGED: {
    what: 'The account is stopped for a check of its books',
    safe: nothingPosted,
    next: 'Tell the staff. Nothing can be posted to it until the check is done.',
  },
  AMOUNT_TOO_LARGE: {
    what: 'The amount is larger than one entry may be',
    safe: nothingPosted,
    next: 'Enter a smaller amount.',
  },
  HOLD_FINISHED: {
    what: 'The hold is finished',
    safe: nothingPosted,
    next: 'See in the history of the account what became of it.',
  },
  HOLD_EXPIRED: {
    what: 'The time of the hold is over',
    safe: nothingPosted,
    next: 'Place a new hold, or transfer the amount.',
  },
  HOLD_NOT_DUE: {
    what: 'The time of the hold is not over yet',
    safe: nothingChanged,
    next: 'Wait until it is over, or release the hold.',
  },
  HOLD_EXCEEDED: {
    what: 'The hold does not reserve so much',
    safe: nothingPosted,
    next: 'It still reserves {{available}}. Enter a smaller amount.',
  },
  NOT_REVERSIBLE: {
    what: 'This transaction cannot be reversed',
    safe: nothingPosted,
    next: 'Send the money back, or ask for an adjustment.',
  },
  ALREADY_REVERSED: {
    what: 'This transaction was reversed before',
    safe: nothingPosted,
    next: 'See in the history of the account when it was.',
  },
  ANOTHER_PERSON_NEEDED: {
    what: 'Somebody else has to do this',
    safe: nothingPosted,
    next: 'What you posted on an earlier day is reversed by another person who may.',
  },
  LAST_SUPER_ADMIN: {
    what: 'This is the only Super Admin who can sign in',
    safe: nothingChanged,
    next: 'Add another Super Admin, and let them sign in once, before you change this one.',
  },
  BRANCH_IN_USE: {
    what: 'Somebody or something still belongs to this branch',
    safe: nothingChanged,
    next: 'Users: {{users}}. Open accounts: {{accounts}}. Desks: {{desks}}. Move or close them first.',
  },
  DAY_CLOSED: {
    what: 'The business day is closed',
    safe: nothingPosted,
    next: 'Post again when the next day is open.',
  },
  DESK_REVOKED: {
    what: 'This desk was revoked',
    safe: 'What was posted here is in the books.',
    next: 'Ask an administrator to add the desk again.',
  },
  DESK_SUPERSEDED: {
    what: 'Another Branchbook runs as this desk',
    safe: 'What was posted here is in the books.',
    next: 'Close this one. If nobody opened another, tell an administrator.',
  },
  IDEMPOTENCY_CONFLICT: {
    what: 'This form was sent before with other figures',
    safe: 'The first sending counts; this one did nothing.',
    next: 'Look at the newest transactions before you send again.',
  },
  FILE_READ_ONLY: {
    what: 'The folder cannot be written to',
    safe: 'Nothing was saved.',
    next: 'Choose another folder.',
  },
  DISK_FULL: {
    what: 'The disk is full',
    safe: 'Nothing was saved, and no half-written file was left.',
    next: 'Make room, or choose another disk.',
  },
  FILE_NOT_WRITTEN: {
    what: 'The file could not be written',
    safe: 'Nothing was saved, and no half-written file was left.',
    next: 'Try again, or choose another folder.',
  },
  FILE_NOT_OPENED: {
    what: 'This computer has no program that shows PDF files',
    safe: 'The statement was made; nothing is wrong with the books.',
    next: 'Save it as PDF, and print it on another computer; or have such a program installed.',
  },
  FILE_NOT_READ: {
    what: 'The file could not be read',
    safe: nothingPosted,
    next: 'Close it where it is open elsewhere, or copy it to this computer, and choose it again.',
  },
  BULK_HEAD: {
    what: 'The first line of the file does not name the columns',
    safe: nothingPosted,
    next: 'It must hold “Account number” and “Amount”, each once, and may hold “Narration”.',
  },
  BULK_EMPTY: {
    what: 'There is no line in the file',
    safe: nothingPosted,
    next: 'Choose the file that has the lines below the names of the columns.',
  },
  BULK_TOO_LONG: {
    what: 'The file has more than 10,00,000 lines',
    safe: nothingPosted,
    next: 'Split it, and post the parts one after the other.',
  },
  BULK_NOT_CHECKED: {
    what: 'The file was not checked, or is not in order',
    safe: nothingPosted,
    next: 'Check it once more.',
  },
  BULK_POSTED_BEFORE: {
    what: 'The very same file was posted before',
    safe: nothingPosted,
    next: 'Check it once more: you are told when, and asked whether it is meant to be posted again.',
  },
  BULK_FILE_MISSING: {
    what: 'The file of this posting is not kept on this desk',
    safe: 'What was posted of it stands, each line once.',
    next: 'Choose the file that was checked, and it goes on from there.',
  },
  BULK_FILE_CHANGED: {
    what: 'This is not the file that was checked',
    safe: 'What was posted of the right one stands, each line once. Of this one nothing was posted.',
    next: 'Choose the file exactly as it was checked.',
  },
  IMPORT_HEAD: {
    what: 'The first line does not name what is needed of a person',
    safe: 'Nobody was added.',
    next: 'It must hold First name, Last name, E-mail, Phone, Birth date, Gender, State and City, each once, and may hold Street, Role and Branch.',
  },
  IMPORT_EMPTY: {
    what: 'There is nobody in the file',
    safe: 'Nobody was added.',
    next: 'Choose the file that has the people below the names of the columns.',
  },
  IMPORT_TOO_LONG: {
    what: 'The file has more than 5,000 people',
    safe: 'Nobody was added.',
    next: 'Split it, and add the parts one after the other.',
  },
  IMPORT_NOT_CHECKED: {
    what: 'The people in the file were not checked, or not all are in order',
    safe: 'Nobody was added.',
    next: 'Check it once more.',
  },
  CANCELLED: { what: 'Stopped', safe: nothingChanged, next: '' },
} as const satisfies Record<ErrorCode, ErrorText>;

const fields = {
  required: 'This is needed.',
  invalid: 'This is not written in the right way.',
  tooShort: 'This is too short.',
  tooLong: 'This is too long.',
  tooSmall: 'This is too small. The least is ₹1.00.',
  tooLarge: 'This is too large.',
  taken: 'Someone has this already.',
  unknown: 'There is none with this number.',
  mismatch: 'The two are not the same.',
  notAllowed: 'This is not one of the choices.',
  decimals: 'At most two digits after the point.',
  inFuture: 'This day has not come yet.',
  endsBeforeStart: 'This is before the first day.',
  tooYoung: 'The person is too young.',
  breached: 'This password is known from data leaks. Choose another.',
  personal: 'This is too close to a name, an ID or the bank. Choose another.',
  guessable: 'This is guessed too soon. Choose a longer or less usual one.',
} as const satisfies Record<FieldErrorCode, string>;

export const errors = { codes, fields } as const;

declare module '../texts' {
  interface Texts {
    errors: typeof errors;
  }
}
