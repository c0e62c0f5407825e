export { ChangePassword } from './ChangePassword';
export { NewPassword, type NewPasswordProps } from './NewPassword';
export { useBankNames } from './useBankNames';
