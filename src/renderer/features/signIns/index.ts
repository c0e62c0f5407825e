export { OwnSignIns } from './OwnSignIns';
export { SignInLines } from './SignInLines';
