/** An application that starts its own mongod, says so and leaves without stopping it. */
import './embeddedProgram';

process.stdout.write('', () => process.exit(0));
