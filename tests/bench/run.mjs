// The speed of the engine on the models that peers are measured with.
import { withPrograms } from './programs.mjs';

await withPrograms(['benchmark', 'measure'], (load) => load('benchmark'));
