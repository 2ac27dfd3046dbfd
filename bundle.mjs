// Makes the program that users run, after the compiler has checked it: dist/bundle/.
import { build } from 'rolldown';

const kept = {
  platform: 'node',
  external: /^[^./]/,
  output: { dir: 'dist/bundle', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
};

/** What runs futures is asked for when it is needed, and is not of the same build. */
const simulationApart = {
  name: 'simulation-apart',
  resolveId: (source, _importer, { kind }) =>
    kind === 'dynamic-import' && source.endsWith('/run-block.ts')
      ? { id: './run-block.js', external: true }
      : null,
};

await build({
  ...kept,
  input: {
    rehearse: 'src/cli/main.ts',
    index: 'src/index.ts',
    'shard-thread': 'src/cli/cluster/shard-thread.ts',
  },
  plugins: [simulationApart],
  output: { ...kept.output, cleanDir: true },
});

// All that a replication runs, in one file that hands out nothing else: V8 looks up and checks, at every use, a name that a file
// takes from another one or gives to it, and compiles any other constant to its value.
await build({
  ...kept,
  input: { worker: 'src/experiment/worker.ts', 'run-block': 'src/experiment/run-block.ts' },
  output: { ...kept.output, chunkFileNames: 'simulation.js' },
});
