import { workerData } from 'node:worker_threads';
import type { Scenario } from '../scenario/scenario.ts';
import { StageForMany } from './stage.ts';

/**
 * The one stage of a thread that was given a scenario when it started, and its world. For all other threads this file is not there.
 * The build makes the program of such a thread for this very world (one-world.mjs).
 */
export const ONLY_STAGE = new StageForMany(workerData as Scenario);
export const ONLY_WORLD = ONLY_STAGE.world;
