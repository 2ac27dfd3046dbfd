// The speed of the engine on the models that peers are measured with.
import { withCompiled } from './compiled.mjs';

await withCompiled((load) => load('tests/bench/benchmark.js'));
