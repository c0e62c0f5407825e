import { accessPlants } from './access';
import { identityPlants } from './identity';
import { moneyPlants } from './money';
import { peoplePlants } from './people';
import { recordPlants } from './records';

/** The mistakes of the earlier system that this release could make, in the order in which they are told, and after them
 * weaknesses that managing people and lost passwords might have had. */
export const plants = [
  ...moneyPlants,
  ...accessPlants,
  ...peoplePlants,
  ...recordPlants,
  ...identityPlants,
] as const;
