/** The two channels between a window and main: every call, and every event. */
export const callChannel = 'branchbook:call';
export const eventChannel = 'branchbook:event';
