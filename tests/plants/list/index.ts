import { accessPlants } from './access';
import { moneyPlants } from './money';
import { peoplePlants } from './people';
import { recordPlants } from './records';

/** The mistakes of the earlier system that this release could make, in the order in which they are told. */
export const plants = [...moneyPlants, ...accessPlants, ...peoplePlants, ...recordPlants] as const;
