/** Milliseconds without a touch after which a kiosk is the next customer's: a session ends, a form is emptied. */
export const kioskIdleMs = 60_000;
