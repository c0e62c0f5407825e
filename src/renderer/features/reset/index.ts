export { ForgotPassword } from './ForgotPassword';
export { RecoverySheet } from './RecoverySheet';
