import type { SourceText } from './tree.ts';

/**
 * Words of health and social care, singular. A queue, a server, a holder or a stay is the engine's
 * own language; which of them is a ward or a home carer is for the model to say.
 */
const healthCareWords: ReadonlySet<string> = new Set(
  `
  admission ambulance assessment bed care carer clinic clinical clinician council crises
  crisis death dementia discharge disease doctor elderly frail frailty gp handoff health
  healthcare hospital illness inpatient medical medicine mortality nhs nurse nursing
  outpatient patient physician practitioner reablement readmission referral sick social
  surgery therapist therapy triage ward
`
    .trim()
    .split(/\s+/),
);

/**
 * Words of health care in the path or the text of a file: names are split at their capitals,
 * comments and messages count like code.
 * @returns `file:line: word`, in the order of the files and lines; line 0 is the path
 */
export function healthCareUses(sources: readonly SourceText[]): readonly string[] {
  return sources.flatMap(({ file, text }) =>
    [file, ...text.split('\n')].flatMap((line, number) =>
      wordsOf(line)
        .filter(isHealthCare)
        .map((word) => `${file}:${number}: ${word}`),
    ),
  );
}

/** Letters only, split where camelCase or PascalCase starts a word, and after a run of capitals. */
function wordsOf(line: string): string[] {
  const words = line.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
  return words.map((word) => word.toLowerCase());
}

function isHealthCare(word: string): boolean {
  const singulars = [word, word.replace(/s$/, ''), word.replace(/ies$/, 'y')];
  return singulars.some((singular) => healthCareWords.has(singular));
}
