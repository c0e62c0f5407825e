import { foundBank } from './bank';
import { killed } from './killed';
import { withdrawals } from './withdrawals';
const t=performance.now();
const bank = await foundBank(5);
console.log('founded', performance.now()-t);
console.log(await withdrawals(bank, [0,1,2,3]), performance.now()-t);
console.log(await killed(bank, 4), performance.now()-t);
await bank.close();
