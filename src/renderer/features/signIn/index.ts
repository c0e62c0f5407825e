export { SignIn } from './SignIn';
export { type SessionEnd, useSessionEnd } from './sessionEnd';
